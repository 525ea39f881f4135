import { sortBy } from '../../base/order.js';
import { computedOutlook } from '../../facts/outlook.js';
import type { Outlook } from '../../facts/outlook.js';
import { actionsOfPlan } from '../../facts/plan.js';
import { periodReported } from '../../facts/snapshot.js';
import type { StepPlace, StepsPanel } from '../../model/chart.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Line, Row } from '../../model/view.js';
import { chart, rowsAtAGlance } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cell, column, paragraph, row, words } from '../inline.js';
import { outlookMark } from '../outlook-cell.js';

type Key =
  'none' | 'worse' | 'alsoBetter' | 'toWorse' | 'toBetter' | 'note' | 'more' | 'table' | 'action' | 'before' | 'now';

/** From worst to best; the rest says nothing of how well things go, and stands apart. */
const scale: readonly Outlook[] = ['red', 'amber', 'green', 'complete'];
const legendOrder: readonly Outlook[] = ['complete', 'green', 'amber', 'red', 'not-reported', 'not-due', 'not-rated'];

interface Move {
  readonly action: RegisterRecord<'action'>;
  readonly before: Outlook;
  readonly now: Outlook;
  /** Steps up the scale, below zero for steps down; undefined where one of both is not on it. */
  readonly steps: number | undefined;
}

function movesOf(snapshot: Snapshot, previous: Snapshot): Move[] {
  const moves = actionsOfPlan(snapshot).flatMap((action): Move[] => {
    const [before, now] = [previous, snapshot].map((one) => computedOutlook(one, action));
    if (before === undefined || now === undefined || before.outlook === now.outlook || before.reason === 'not-begun')
      return [];
    const [from, to] = [scale.indexOf(before.outlook), scale.indexOf(now.outlook)];
    return [{ action, before: before.outlook, now: now.outlook, steps: from < 0 || to < 0 ? undefined : to - from }];
  });
  return sortBy(
    moves,
    ({ steps }) => (steps === undefined ? Infinity : steps),
    ({ action }) => action.id,
  );
}

function placeOf(outlook: Outlook): StepPlace {
  return { step: scale.indexOf(outlook) + 1, mark: outlook };
}

function noteOf(context: SectionContext<Key>, { steps }: Move): Line {
  if (steps === undefined) return [];
  return context.say(steps < 0 ? 'toWorse' : 'toBetter');
}

function panelOf(context: SectionContext<Key>, moves: readonly Move[]): StepsPanel {
  return {
    kind: 'steps',
    heading: [],
    steps: [[], ...scale.map((): Line => [])],
    rows: moves.map((move) => ({
      label: context.titled(move.action.id),
      note: noteOf(context, move),
      before: placeOf(move.before),
      now: placeOf(move.now),
    })),
  };
}

function titleOf(context: SectionContext<Key>, moves: readonly Move[], previous: Snapshot): Line {
  const worse = moves.filter(({ steps = 0 }) => steps < 0).length;
  const better = moves.filter(({ steps = 0 }) => steps > 0).length;
  const period = { type: 'period', id: periodReported(previous).id } as const;
  const also = better === 0 ? [] : context.say('alsoBetter', { count: better });
  return [...context.say('worse', { count: worse, period }), ...also];
}

function rowOf(context: SectionContext<Key>, { action, before, now }: Move): Row {
  return row(cell(...context.titled(action.id)), cell(outlookMark(context, before)), cell(outlookMark(context, now)));
}

export default defineSection<Key>({
  id: 'progress/outlook-movement',
  title: 'What moved',
  messages: {
    none: 'No action has another outlook than at the end of the period before.',
    worse: {
      zero: 'No action looks worse than at the end of {period}',
      one: '{count} action looks worse than at the end of {period}',
      other: '{count} actions look worse than at the end of {period}',
    },
    alsoBetter: { one: ', {count} better', other: ', {count} better' },
    toWorse: 'worse',
    toBetter: 'better',
    note: 'From worst to best; in the first column stands what has no outlook of its own. The shaded cell is the outlook now. ',
    more: { one: '{count} more stands in the table.', other: '{count} more stand in the table.' },
    table: 'Actions whose outlook changed',
    action: 'Action',
    before: 'Period before',
    now: 'Now',
  },
  build(context) {
    const { snapshot, previous } = context;
    if (previous === undefined || actionsOfPlan(snapshot).length === 0) return undefined;
    const moves = movesOf(snapshot, previous);
    if (moves.length === 0) return [paragraph(context.say('none'))];
    const more = Math.max(moves.length - rowsAtAGlance, 0);
    const shown = legendOrder.filter((outlook) =>
      moves.some(({ before, now }) => before === outlook || now === outlook),
    );
    return [
      chart(context, {
        title: titleOf(context, moves, previous),
        legend: shown.map((look) => ({ look, label: [words(context.word('outlook', look))] })),
        panels: [panelOf(context, moves.slice(0, rowsAtAGlance))],
        note: [...context.say('note'), ...(more === 0 ? [] : context.say('more', { count: more }))],
        caption: context.label('table'),
        columns: (['action', 'before', 'now'] as const).map((key) => column(context.label(key))),
        rows: moves.map((move) => rowOf(context, move)),
      }),
    ];
  },
});
