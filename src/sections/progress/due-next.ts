import { nextPeriod, periodDays } from '../../base/period.js';
import type { DayRange } from '../../base/period.js';
import { sortBy } from '../../base/order.js';
import { dayOfDeadline, dueDayOn, milestoneDueDay } from '../../facts/amendments.js';
import { openFollowUps } from '../../facts/decisions.js';
import { targetsOn } from '../../facts/indicators.js';
import { isMilestoneDone } from '../../facts/overdue.js';
import { isLive, statusOn } from '../../facts/status.js';
import { holdsOn, knownOn } from '../../facts/time.js';
import { updateDeadline } from '../../facts/updates.js';
import type { Inline, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { leadOf, nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, number, paragraph, row, table } from '../inline.js';

type Key =
  | 'intro'
  | 'none'
  | 'table'
  | 'on'
  | 'what'
  | 'of'
  | 'who'
  | 'action'
  | 'milestone'
  | 'commitment'
  | 'followUp'
  | 'obligation'
  | 'target'
  | 'meeting'
  | 'establish'
  | 'nobody'
  | 'updates';

/** Something that falls due in the next period. */
interface Due {
  readonly on: string;
  readonly what: Line;
  readonly record: string;
  readonly who: Inline;
}

type Find = (context: SectionContext<Key>, range: DayRange) => Due[];

const isIn = (on: string | undefined, range: DayRange): on is string => on !== undefined && holdsOn(range, on);

const work: Find = (context, range) => {
  const { snapshot } = context;
  const records = [...snapshot.dataset.of('action'), ...snapshot.dataset.of('commitment')];
  return records.flatMap((record) => {
    const on = dueDayOn(snapshot, record);
    if (!isLive(record, snapshot.asOf) || !isIn(on, range)) return [];
    return [{ on, what: context.say(record.kind), record: record.id, who: leadOf(context, record) }];
  });
};

const milestones: Find = (context, range) => {
  const { snapshot } = context;
  return snapshot.dataset.of('action').flatMap((action) => {
    if (!isLive(action, snapshot.asOf)) return [];
    return (action.data.milestones ?? []).flatMap((milestone) => {
      const on = milestoneDueDay(snapshot, action, milestone);
      if (isMilestoneDone(milestone, snapshot.asOf) || !isIn(on, range)) return [];
      const what = context.say('milestone', { title: context.text(action.id, milestone.title) });
      return [{ on, what, record: action.id, who: leadOf(context, action) }];
    });
  });
};

const followUps: Find = (context, range) =>
  openFollowUps(context.snapshot).flatMap(({ decision, item, due }) =>
    isIn(due, range)
      ? [
          {
            on: due,
            what: context.say('followUp', { title: context.text(decision.id, item.what) }),
            record: decision.id,
            who: context.organisation(item.who),
          },
        ]
      : [],
  );

const obligations: Find = (context, range) => {
  const { snapshot } = context;
  return snapshot.dataset.of('initiative').flatMap((initiative) =>
    (initiative.data.obligations ?? []).flatMap((obligation) => {
      const on = dayOfDeadline(snapshot, obligation.due);
      const isDone = obligation.done_on !== undefined && knownOn(obligation.done_on, snapshot.asOf);
      if (isDone || !isIn(on, range)) return [];
      const what = context.say('obligation', { title: context.text(initiative.id, obligation.what) });
      return [{ on, what, record: initiative.id, who: absent(context.label('nobody')) }];
    }),
  );
};

const targets: Find = (context, range) => {
  const { snapshot } = context;
  return snapshot.dataset.of('indicator').flatMap((indicator) => {
    const who = context.organisation(indicator.data.responsible);
    const reached = targetsOn(snapshot, indicator)
      .filter(({ by }) => isIn(by, range))
      .map(({ by, value }) => ({
        on: by,
        what: context.say('target', { value: number(value) }),
        record: indicator.id,
        who,
      }));
    const establish = dayOfDeadline(snapshot, indicator.data.baseline?.to_be_established_by);
    return isIn(establish, range) && indicator.data.baseline?.value === undefined
      ? [...reached, { on: establish, what: context.say('establish'), record: indicator.id, who }]
      : reached;
  });
};

const meetings: Find = (context, range) => {
  const { dataset, asOf } = context.snapshot;
  return dataset.of('meeting').flatMap((meeting) => {
    const status = statusOn(meeting, asOf) ?? meeting.data.status;
    if (status !== 'planned' || !isIn(meeting.data.date, range)) return [];
    const body = dataset.get('body', meeting.data.body);
    const title = body === undefined ? [] : context.text(body.id, body.data.name);
    return [
      {
        on: meeting.data.date,
        what: context.say('meeting', { title }),
        record: meeting.id,
        who: absent(context.label('nobody')),
      },
    ];
  });
};

const finders: readonly Find[] = [work, milestones, followUps, obligations, targets, meetings];

function rowOf(context: SectionContext<Key>, due: Due): Row {
  return row(cell(day(due.on)), cellOf(due.what), cell(...joined(nameLines(context, due.record), ' ')), cell(due.who));
}

export default defineSection<Key>({
  id: 'progress/due-next',
  title: 'What is due next period',
  messages: {
    intro: 'From {from} to {to}. What is overdue already stands under “Off track”.',
    updates: 'Updates for the next report are due by {day}.',
    none: 'Nothing is due in the next period.',
    table: 'Due in the next period, in order of days',
    on: 'Due',
    what: 'What',
    of: 'Belongs to',
    who: 'Who',
    nobody: 'not assigned',
    action: 'The action is to be done',
    commitment: 'The commitment is to be kept',
    milestone: 'Milestone: {title}',
    followUp: 'Follow-up of a decision: {title}',
    obligation: 'Obligation abroad: {title}',
    target: 'Target of the indicator: {value}',
    establish: 'Baseline of the indicator is to be established',
    meeting: 'Meeting: {title}',
  },
  build(context) {
    const { dataset } = context.snapshot;
    const next = nextPeriod(context.period);
    const range = periodDays(next, dataset.fiscalYear);
    const due = sortBy(
      finders.flatMap((find) => find(context, range)),
      ({ on }) => on,
    );
    const intro = paragraph(context.say('intro', { from: day(range.from), to: day(range.to) }));
    const updates = paragraph(context.say('updates', { day: day(updateDeadline(dataset, next)) }));
    if (due.length === 0) return [intro, paragraph(context.say('none')), updates];
    const columns = (['on', 'what', 'of', 'who'] as const).map((key) => column(context.label(key)));
    const rows = due.map((entry) => rowOf(context, entry));
    return [intro, table(context.say('table'), columns, rows), updates];
  },
});
