import { isDay } from '../base/day.js';
import type { Day } from '../base/day.js';
import { deadlineDay, parsePeriod, periodDays } from '../base/period.js';
import type { DayRange } from '../base/period.js';
import { spokenDay } from '../base/spoken-day.js';
import type { Snapshot } from '../model/snapshot.js';

const month = /^[0-9]{4}-[0-9]{2}$/;
const year = /^[0-9]{4}$/;
const fiscalYear = /^FY([0-9]{4})$/;

/**
 * The days that a text means in a filter: one day, or from the first to the last day of a month, quarter, half or year.
 * Months and years are calendar, as in deadlines; `2026-Q4`, `2026-H2` and `FY2026` are fiscal.
 *
 * @param isPeriod whether a bare year means a fiscal one, as in the ids of periods
 * @returns undefined for what is none of these
 */
export function daysMeant({ asOf, dataset }: Snapshot, text: string, isPeriod: boolean): DayRange | undefined {
  const spoken = spokenDay(text, asOf) ?? (isDay(text) ? text : undefined);
  if (spoken !== undefined) return { from: spoken, to: spoken };
  const to = deadlineDay(text, dataset.fiscalYear);
  if (to === undefined) return undefined;
  if (month.test(text)) return { from: `${text}-01`, to };
  if (year.test(text) && !isPeriod) return { from: `${text}-01-01`, to };
  const period = parsePeriod(fiscalYear.exec(text)?.[1] ?? text);
  return period === undefined ? undefined : periodDays(period, dataset.fiscalYear);
}

/** The day that a value of a record counts as: of a deadline or period, its last day. */
export function dayOfValue({ dataset }: Snapshot, value: unknown, isPeriod: boolean): Day | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const period = isPeriod ? parsePeriod(value) : undefined;
  return period === undefined ? deadlineDay(value, dataset.fiscalYear) : periodDays(period, dataset.fiscalYear).to;
}
