import type { DayRange } from '../base/period.js';
import { sortBy } from '../base/order.js';
import { dayOfDeadline, dueDayOn, leadOn, milestoneDueDay } from '../facts/amendments.js';
import { openFollowUps } from '../facts/decisions.js';
import { targetsOn } from '../facts/indicators.js';
import { isMilestoneDone } from '../facts/overdue.js';
import { isLive, statusOn } from '../facts/status.js';
import { holdsOn, knownOn } from '../facts/time.js';
import type { Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { number } from './inline.js';

/** The phrases that {@link dueIn} needs; a section that shows deadlines has them among its own. */
export const deadlineMessages = {
  action: 'The action is to be done',
  commitment: 'The commitment is to be kept',
  milestone: 'Milestone: {title}',
  followUp: 'Follow-up of a decision: {title}',
  obligation: 'Obligation abroad: {title}',
  target: 'Target of the indicator: {value}',
  establish: 'Baseline of the indicator is to be established',
  meeting: 'Meeting: {title}',
} as const;

type DueContext = SectionContext<keyof typeof deadlineMessages>;

/** Something that falls due in the next period. */
export interface Due {
  readonly on: string;
  readonly what: Line;
  readonly record: string;
  /** The organisation that answers for it, by id; undefined where none is named. */
  readonly who: string | undefined;
}

type Find = (context: DueContext, range: DayRange) => Due[];

const isIn = (on: string | undefined, range: DayRange): on is string => on !== undefined && holdsOn(range, on);

const work: Find = (context, range) => {
  const { snapshot } = context;
  const records = [...snapshot.dataset.of('action'), ...snapshot.dataset.of('commitment')];
  return records.flatMap((record) => {
    const on = dueDayOn(snapshot, record);
    if (!isLive(record, snapshot.asOf) || !isIn(on, range)) return [];
    return [{ on, what: context.say(record.kind), record: record.id, who: leadOn(record, snapshot.asOf) }];
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
      return [{ on, what, record: action.id, who: leadOn(action, snapshot.asOf) }];
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
            who: item.who,
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
      return [{ on, what, record: initiative.id, who: undefined }];
    }),
  );
};

const targets: Find = (context, range) => {
  const { snapshot } = context;
  return snapshot.dataset.of('indicator').flatMap((indicator) => {
    const who = indicator.data.responsible;
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
        who: undefined,
      },
    ];
  });
};

const finders: readonly Find[] = [work, milestones, followUps, obligations, targets, meetings];

/** What falls due from a day to a day (both included) and is not done on the as-of day, in order of days. */
export function dueIn(context: DueContext, range: DayRange): Due[] {
  return sortBy(
    finders.flatMap((find) => find(context, range)),
    ({ on }) => on,
  );
}
