import { adoptedDueDay, dueDayOn, dueOn, leadOn } from '../facts/amendments.js';
import { daysOverdue } from '../facts/overdue.js';
import { reportingPeriodsIn } from '../facts/snapshot.js';
import { statusOn } from '../facts/status.js';
import { latestUpdate, updateFor } from '../facts/updates.js';
import type { AnyRecord, RegisterRecord } from '../model/record.js';
import type { Cell, Inline, Line } from '../model/view.js';
import type { SectionContext } from './define.js';
import { absent, cell, cellOf, day, recordId, words } from './inline.js';

type Work = RegisterRecord<'action'> | RegisterRecord<'commitment'>;

/** The phrases that {@link dueCell} needs. */
export const dueMessages = {
  wasDue: 'adopted: {day}',
  daysLate: { one: '{count} day late', other: '{count} days late' },
} as const;

/** The id of a record above its title. */
export function nameCell(
  context: SectionContext,
  record: AnyRecord & { readonly data: { readonly title?: unknown } },
): Cell {
  return cellOf(...nameLines(context, record.id));
}

/** The id and the title of a record as lines of their own. */
export function nameLines(context: SectionContext, id: string): Line[] {
  const [first, ...rest] = context.titled(id);
  const title = rest.filter((inline) => !(inline.type === 'words' && inline.text === ' '));
  return [first === undefined ? [recordId(id)] : [first], title];
}

/** Who leads on the as-of day. */
export function leadCell(context: SectionContext, record: Work): Cell {
  return cell(leadOf(context, record));
}

/** The organisation that leads on the as-of day. */
export function leadOf(context: SectionContext, record: Work): Inline {
  return context.organisation(leadOn(record, context.snapshot.asOf));
}

/** The status on the as-of day. */
export function statusCell(context: SectionContext, record: AnyRecord): Cell {
  const status = statusOn(record, context.snapshot.asOf);
  return cell(status === undefined ? absent(context.word('shared', 'noData')) : words(context.word('status', status)));
}

/** The deadline in force, how late it is, and the deadline as adopted where it was moved since. */
export function dueCell(context: SectionContext<keyof typeof dueMessages>, record: Work): Cell {
  const due = dueDayOn(context.snapshot, record);
  const adopted = adoptedDueDay(context.snapshot, record);
  const late = daysOverdue(context.snapshot, record);
  return cellOf(
    [due === undefined ? wordedDue(context, record) : day(due)],
    late > 0 ? context.say('daysLate', { count: late }) : [],
    adopted !== undefined && adopted !== due ? context.say('wasDue', { day: day(adopted) }) : [],
  );
}

/** The published wording of a deadline that cannot be read, or that there is none. */
function wordedDue(context: SectionContext, record: Work): Inline {
  const stated = dueOn(record, context.snapshot.asOf);
  const worded = stated === undefined ? context.text(record.id, record.data.due_as_published)[0] : undefined;
  return worded ?? absent(context.word('shared', 'noDate'));
}

/** The update of the report's period about a record, of a year its latest; else undefined. */
export function updateOfPeriod(context: SectionContext, recordId_: string): RegisterRecord<'update'> | undefined {
  const { dataset } = context.snapshot;
  const found = reportingPeriodsIn(dataset, context.period).flatMap((one) => updateFor(dataset, recordId_, one) ?? []);
  return found.at(-1);
}

/** The latest update about a record, of this period or an earlier one. */
export function lastUpdate(context: SectionContext, record: AnyRecord): RegisterRecord<'update'> | undefined {
  return latestUpdate(context.snapshot, record);
}
