import { sortBy } from '../../base/order.js';
import { addDays } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { periodDays, periodOf } from '../../base/period.js';
import { milestoneDueDay } from '../../facts/amendments.js';
import type { Milestone } from '../../facts/amendments.js';
import { isMilestoneDone, overdueMilestones } from '../../facts/overdue.js';
import { actionsOfPlan } from '../../facts/plan.js';
import { isLive } from '../../facts/status.js';
import type { TimelinePanel } from '../../model/chart.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Inline, Line, MarkName, Row } from '../../model/view.js';
import { chart, counted } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { leadCell } from '../fact-cells.js';
import { cell, cellOf, column, day, mark, paragraph, row } from '../inline.js';

type State = 'done' | 'late' | 'open';
type Key =
  State | 'none' | 'overdue' | 'next' | 'today' | 'table' | 'milestone' | 'action' | 'lead' | 'due' | 'state' | 'more';

/** As many as can be taken in along one line of time. */
const rowsOnALine = 14;

const marks: Readonly<Record<State, MarkName>> = { done: 'complete', late: 'late', open: 'not-due' };

/** A milestone of the plan that lies between the two ends of the timeline. */
interface Step {
  readonly action: RegisterRecord<'action'>;
  readonly milestone: Milestone;
  readonly due: Day;
  readonly state: State;
}

/** From the first day of the period to the last day of the period in which the day after the as-of day lies. */
function rangeOf(context: SectionContext<Key>): { readonly from: Day; readonly to: Day } {
  const { snapshot, period } = context;
  const { fiscalYear } = snapshot.dataset;
  const ahead = periodOf(addDays(snapshot.asOf, 1), period.frequency, fiscalYear);
  return { from: periodDays(period, fiscalYear).from, to: periodDays(ahead, fiscalYear).to };
}

/** What is overdue stands in every timeline, however long ago it was due. */
function stepsOf(context: SectionContext<Key>): Step[] {
  const { snapshot } = context;
  const { from, to } = rangeOf(context);
  const steps = actionsOfPlan(snapshot).flatMap((action) => {
    const overdue = new Set(overdueMilestones(snapshot, action).map(({ milestone }) => milestone.id));
    return (action.data.milestones ?? []).flatMap((milestone): Step[] => {
      const due = milestoneDueDay(snapshot, action, milestone);
      const isLate = overdue.has(milestone.id);
      if (due === undefined || due > to || (due < from && !isLate)) return [];
      const state = isMilestoneDone(milestone, snapshot.asOf) ? 'done' : isLate ? 'late' : 'open';
      // What is suspended waits: it is neither late nor to come.
      if (state === 'open' && !isLive(action, snapshot.asOf)) return [];
      return [{ action, milestone, due, state }];
    });
  });
  return sortBy(
    steps,
    ({ due }) => due,
    ({ action }) => action.id,
  );
}

/** What is overdue first, then what is to come: what is done can be read in the table. */
function drawnOf(steps: readonly Step[]): readonly Step[] {
  const weight: Readonly<Record<State, number>> = { late: 0, open: 1, done: 2 };
  const chosen = new Set(sortBy(steps, ({ state }) => weight[state]).slice(0, rowsOnALine));
  return steps.filter((step) => chosen.has(step));
}

function panelOf(context: SectionContext<Key>, steps: readonly Step[]): TimelinePanel {
  const { from, to } = rangeOf(context);
  const { asOf } = context.snapshot;
  return {
    kind: 'timeline',
    heading: [],
    from: [from, ...steps.map(({ due }) => due)].toSorted()[0] ?? from,
    to,
    today: asOf,
    todayText: context.say('today', { day: day(asOf) }),
    rows: steps.map(({ action, milestone, due, state }) => ({
      label: context.text(action.id, milestone.title),
      note: [{ type: 'deadline', value: due, yearless: true }],
      on: due,
      lateUntil: state === 'late' ? asOf : null,
      mark: marks[state],
    })),
  };
}

function titleOf(context: SectionContext<Key>, steps: readonly Step[]): Line {
  const of = (state: State): number => steps.filter((step) => step.state === state).length;
  const by: Inline = day(rangeOf(context).to);
  return [...context.say('overdue', { count: of('late') }), ...context.say('next', { count: of('open'), day: by })];
}

function rowOf(context: SectionContext<Key>, { action, milestone, due, state }: Step): Row {
  return row(
    cellOf(context.text(action.id, milestone.title)),
    cell(context.reference(action.id)),
    leadCell(context, action),
    cell(day(due)),
    cell(mark(marks[state], context.label(state))),
  );
}

export default defineSection<Key>({
  id: 'progress/milestones',
  title: 'Milestones',
  messages: {
    none: 'No milestone of the plan is overdue, or due in this period or the next.',
    overdue: {
      zero: 'No milestone is overdue',
      one: '{count} milestone is overdue',
      other: '{count} milestones are overdue',
    },
    next: {
      zero: '; none falls due by {day}',
      one: '; {count} falls due by {day}',
      other: '; {count} fall due by {day}',
    },
    done: 'Done',
    late: 'Overdue',
    open: 'To come',
    today: 'as of {day}',
    table: 'Milestones by their date in force',
    milestone: 'Milestone',
    action: 'Action',
    lead: 'Lead',
    due: 'Due',
    state: 'State',
    more: { one: '{count} more stands in the table.', other: '{count} more stand in the table.' },
  },
  build(context) {
    if (!actionsOfPlan(context.snapshot).some(({ data }) => data.milestones !== undefined)) return undefined;
    const steps = stepsOf(context);
    if (steps.length === 0) return [paragraph(context.say('none'))];
    const drawn = drawnOf(steps);
    const more = steps.length - drawn.length;
    const states = (['late', 'open', 'done'] as const).map((state) => ({
      state,
      count: steps.filter((step) => step.state === state).length,
    }));
    return [
      chart(context, {
        title: titleOf(context, steps),
        legend: states.flatMap(({ state, count }) =>
          count === 0 ? [] : [counted(marks[state], context.label(state), count)],
        ),
        panels: [panelOf(context, drawn)],
        ...(more === 0 ? {} : { note: context.say('more', { count: more }) }),
        caption: context.label('table'),
        columns: (['milestone', 'action', 'lead', 'due', 'state'] as const).map((key) => column(context.label(key))),
        rows: steps.map((step) => rowOf(context, step)),
      }),
    ];
  },
});
