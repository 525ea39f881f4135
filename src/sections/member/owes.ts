import { nextPeriod, periodDays } from '../../base/period.js';
import { daysLate } from '../../facts/overdue.js';
import { owedUpdatesIn } from '../../facts/updates.js';
import type { Block, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { deadlineMessages, dueIn } from '../due.js';
import type { Due } from '../due.js';
import { nameLines } from '../fact-cells.js';
import { cellOf, column, day, paragraph, row, table } from '../inline.js';
import { memberOf } from './_member.js';

type Key =
  | 'updates'
  | 'noUpdates'
  | 'noneOwed'
  | 'overdue'
  | 'noOverdue'
  | 'next'
  | 'noNext'
  | 'record'
  | 'by'
  | 'what'
  | 'late'
  | keyof typeof deadlineMessages;

/** The day before which nothing can be due. */
const beginning = '0001-01-01';

function updatesBlock(context: SectionContext<Key>, member: string): Block {
  const owed = owedUpdatesIn(context.snapshot, context.period).filter(({ owner }) => owner === member);
  const missing = owed.filter(({ reported }) => !reported);
  if (missing.length === 0) return paragraph(context.say(owed.length === 0 ? 'noneOwed' : 'noUpdates'));
  const rows = missing.map(({ subject, deadline }) =>
    row(cellOf(...nameLines(context, subject.id)), cellOf([day(deadline)])),
  );
  return table(context.say('updates'), [column(context.label('record')), column(context.label('by'))], rows);
}

function dueRow(context: SectionContext<Key>, due: Due): Row {
  const { snapshot } = context;
  const late = daysLate(snapshot, due.on, snapshot.asOf);
  return row(
    cellOf([day(due.on)], late > 0 ? context.say('late', { count: late }) : undefined),
    cellOf(due.what),
    cellOf(...nameLines(context, due.record)),
  );
}

function dueBlock(context: SectionContext<Key>, due: readonly Due[], caption: 'overdue' | 'next'): Block {
  if (due.length === 0) return paragraph(context.say(caption === 'overdue' ? 'noOverdue' : 'noNext'));
  const columns = (['by', 'what', 'record'] as const).map((key) => column(context.label(key)));
  return table(
    context.say(caption),
    columns,
    due.map((one) => dueRow(context, one)),
  );
}

export default defineSection<Key>({
  id: 'member/owes',
  title: 'What you owe',
  messages: {
    updates: 'Updates for the period that have not come yet. “No progress, because …” is an update too.',
    noUpdates: 'All your updates for the period have come. Thank you.',
    noneOwed: 'No update of yours is owed for the period.',
    overdue: 'What was due and is not done yet',
    noOverdue: 'Nothing of yours is overdue.',
    next: 'What falls due by the end of the next period',
    noNext: 'Nothing of yours falls due by the end of the next period.',
    record: 'Belongs to',
    by: 'Due',
    what: 'What',
    late: { one: '{count} day ago', other: '{count} days ago' },
    ...deadlineMessages,
  },
  build(context) {
    const member = memberOf(context)?.id;
    if (member === undefined) return undefined;
    const { snapshot } = context;
    const until = periodDays(nextPeriod(context.period), snapshot.dataset.fiscalYear).to;
    const mine = dueIn(context, { from: beginning, to: until }).filter(({ who }) => who === member);
    const isOverdue = ({ on }: Due): boolean => daysLate(snapshot, on, snapshot.asOf) > 0;
    const coming = mine.filter((due) => !isOverdue(due));
    return [
      ...(snapshot.dataset.keeps('update') ? [updatesBlock(context, member)] : []),
      dueBlock(context, mine.filter(isOverdue), 'overdue'),
      dueBlock(context, coming, 'next'),
    ];
  },
});
