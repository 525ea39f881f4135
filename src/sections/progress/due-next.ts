import { addDays } from '../../base/day.js';
import { nextPeriod, periodDays } from '../../base/period.js';
import type { DayRange } from '../../base/period.js';
import { daysLate } from '../../facts/overdue.js';
import { updateDeadline } from '../../facts/updates.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { deadlineMessages, dueIn } from '../due.js';
import type { Due } from '../due.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, paragraph, row, table } from '../inline.js';

type Key =
  | 'intro'
  | 'overdue'
  | 'none'
  | 'table'
  | 'on'
  | 'what'
  | 'of'
  | 'who'
  | 'nobody'
  | 'updates'
  | keyof typeof deadlineMessages;

function rowOf(context: SectionContext<Key>, due: Due): Row {
  return row(
    cell(day(due.on)),
    cellOf(due.what),
    cell(...joined(nameLines(context, due.record), ' ')),
    cell(due.who === undefined ? absent(context.label('nobody')) : context.organisation(due.who)),
  );
}

/** The next period, with what is left of this one where the as-of day lies in it. */
function comingDays({ period, snapshot: { asOf, dataset } }: SectionContext<Key>): DayRange {
  const { from, to } = periodDays(nextPeriod(period), dataset.fiscalYear);
  return { from: asOf < periodDays(period, dataset.fiscalYear).to ? addDays(asOf, 1) : from, to };
}

export default defineSection<Key>({
  id: 'progress/due-next',
  title: 'What is due next period',
  messages: {
    intro: 'From {from} to {to}.',
    overdue: ' What is overdue already stands under “Off track”.',
    updates: 'Updates for the next report are due by {day}.',
    none: 'Nothing is due in the next period.',
    table: 'Due in the next period, in order of days',
    on: 'Due',
    what: 'What',
    of: 'Belongs to',
    who: 'Who',
    nobody: 'not assigned',
    ...deadlineMessages,
  },
  build(context) {
    const { dataset } = context.snapshot;
    const next = nextPeriod(context.period);
    const range = comingDays(context);
    const due = dueIn(context, range).filter(({ on }) => daysLate(context.snapshot, on, context.snapshot.asOf) === 0);
    const overdue = context.sectionNames.includes('off-track') ? context.say('overdue') : [];
    const intro = paragraph([...context.say('intro', { from: day(range.from), to: day(range.to) }), ...overdue]);
    const updates = paragraph(context.say('updates', { day: day(updateDeadline(dataset, next)) }));
    if (due.length === 0) return [intro, paragraph(context.say('none')), updates];
    const columns = (['on', 'what', 'of', 'who'] as const).map((key) => column(context.label(key)));
    const rows = due.map((entry) => rowOf(context, entry));
    return [intro, table(context.say('table'), columns, rows), updates];
  },
});
