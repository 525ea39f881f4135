import { compareDays } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { periodDays, periodOf, periodsBetween } from '../../base/period.js';
import type { Period } from '../../base/period.js';
import { adoptedDueDay, dueDayOn } from '../../facts/amendments.js';
import { completedOn, isComplete } from '../../facts/completion.js';
import { actionsOfPlan } from '../../facts/plan.js';
import type { RegisterRecord } from '../../model/record.js';
import type { TrendPanel, TrendPoint } from '../../model/chart.js';
import type { Line, Row } from '../../model/view.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, column, number, numbers, paragraph, row } from '../inline.js';

type Key =
  | 'none'
  | 'late'
  | 'ahead'
  | 'even'
  | 'planEnd'
  | 'doneEnd'
  | 'table'
  | 'period'
  | 'planned'
  | 'done'
  | 'undated'
  | 'undatedDone'
  | 'notYet';

type Action = RegisterRecord<'action'>;

/** The days on which the plan wanted actions to be done, and those on which they were; each in order. */
interface Course {
  readonly due: readonly Day[];
  readonly done: readonly Day[];
  readonly undated: number;
  readonly undatedDone: number;
}

function courseOf(context: SectionContext<Key>): Course {
  const { snapshot } = context;
  const counted = actionsOfPlan(snapshot);
  const dueOf = (action: Action): Day | undefined => adoptedDueDay(snapshot, action) ?? dueDayOn(snapshot, action);
  const complete = counted.filter((action) => isComplete(action, snapshot.asOf));
  const known = (days: readonly (Day | undefined)[]): Day[] =>
    days.filter((day) => day !== undefined).toSorted(compareDays);
  const [due, done] = [known(counted.map(dueOf)), known(complete.map((action) => completedOn(action, snapshot.asOf)))];
  return { due, done, undated: counted.length - due.length, undatedDone: complete.length - done.length };
}

/** How many of the days lie on a day or before it. */
function countBy(days: readonly Day[], day: Day): number {
  return days.filter((one) => one <= day).length;
}

/** A line that rises by one with each day; where it ends, words. */
function rising(days: readonly Day[], from: Day, to: Day, end: Line): TrendPoint[] {
  const inside = [...new Set(days.filter((day) => day > from && day < to))];
  return [from, ...inside, to].map((on) => ({ on, value: countBy(days, on), text: on === to ? end : [] }));
}

function panelOf(context: SectionContext<Key>, { due, done }: Course): TrendPanel {
  const { asOf, dataset } = context.snapshot;
  const all = [...due, ...done].toSorted(compareDays);
  const first = all[0] ?? asOf;
  // The first step is seen to rise from nothing.
  const { from } = periodDays(periodOf(first, context.period.frequency, dataset.fiscalYear), dataset.fiscalYear);
  const last = all.at(-1) ?? asOf;
  const to = last > asOf ? last : asOf;
  const plan = rising(due, from, to, context.say('planEnd', { count: due.length }));
  const actual = rising(done, from, asOf, context.say('doneEnd', { count: countBy(done, asOf) }));
  return {
    kind: 'trend',
    heading: [],
    from,
    to,
    today: asOf,
    isCount: true,
    series: [
      ...(due.length === 0 ? [] : [{ look: 'plan', isStepped: true, points: plan } as const]),
      { look: 'actual', isStepped: true, points: actual },
    ],
  };
}

function titleOf(context: SectionContext<Key>, { due, done }: Course): Line {
  const { asOf } = context.snapshot;
  const [planned, reached] = [countBy(due, asOf), countBy(done, asOf)];
  const key = reached === planned ? 'even' : reached < planned ? 'late' : 'ahead';
  return context.say(key, { count: reached, planned, difference: Math.abs(planned - reached) });
}

/**
 * Planned and done by the end of each period; nothing is known of what is to come. Periods after the last change, and before the one
 * of the as-of day, would say the same again.
 */
function rowsOf(context: SectionContext<Key>, course: Course, panel: TrendPanel): Row[] {
  const { asOf, dataset } = context.snapshot;
  const periodsTo = (to: Day): Period[] => periodsBetween(panel.from, to, context.period.frequency, dataset.fiscalYear);
  const lastChange = [...course.due, ...course.done].toSorted(compareDays).at(-1) ?? asOf;
  const [changing, all] = [periodsTo(lastChange), periodsTo(panel.to)];
  return [...changing, ...all.slice(changing.length).slice(-1)].map((period) => {
    const { to } = periodDays(period, dataset.fiscalYear);
    const done = to <= asOf ? number(countBy(course.done, to)) : absent(context.label('notYet'));
    return row(cell({ type: 'period', id: period.id }), cell(number(countBy(course.due, to))), cell(done));
  });
}

function noteOf(context: SectionContext<Key>, { undated, undatedDone }: Course): Line {
  return [
    ...(undated === 0 ? [] : context.say('undated', { count: undated })),
    ...(undatedDone === 0 ? [] : context.say('undatedDone', { count: undatedDone })),
  ];
}

export default defineSection<Key>({
  id: 'progress/burn-up',
  title: 'Done against plan',
  messages: {
    none: 'No data: no action of the plan has a date, or all are cancelled.',
    late: {
      zero: 'No action is complete, where the plan wanted {planned} by now',
      one: '{count} action is complete, where the plan wanted {planned} by now: {difference} behind',
      other: '{count} actions are complete, where the plan wanted {planned} by now: {difference} behind',
    },
    ahead: {
      one: '{count} action is complete, where the plan wanted {planned} by now: {difference} ahead',
      other: '{count} actions are complete, where the plan wanted {planned} by now: {difference} ahead',
    },
    even: {
      zero: 'No action is complete yet, and the plan wanted none by now',
      one: '{count} action is complete, as many as the plan wanted by now',
      other: '{count} actions are complete, as many as the plan wanted by now',
    },
    planEnd: 'planned: {count}',
    doneEnd: 'complete: {count}',
    table: 'Actions to be complete by the end of each period by the dates as adopted, and complete by then',
    period: 'Period',
    planned: 'Planned',
    done: 'Complete',
    undated: {
      one: '{count} action has no date, and so is not in the plan. ',
      other: '{count} actions have no date, and so are not in the plan. ',
    },
    undatedDone: {
      one: 'Of {count} complete action it is not known since when. ',
      other: 'Of {count} complete actions it is not known since when. ',
    },
    notYet: 'to come',
  },
  build(context) {
    if (context.snapshot.dataset.of('action').length === 0) return undefined;
    const course = courseOf(context);
    if (course.due.length + course.done.length === 0) return [paragraph([absent(context.label('none'))])];
    const panel = panelOf(context, course);
    return [
      chart(context, {
        title: titleOf(context, course),
        panels: [panel],
        note: noteOf(context, course),
        caption: context.label('table'),
        columns: [column(context.label('period')), numbers(context.label('planned')), numbers(context.label('done'))],
        rows: rowsOf(context, course, panel),
      }),
    ];
  },
});
