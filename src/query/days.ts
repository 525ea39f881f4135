import { addDays, addMonths, isDay } from '../base/day.js';
import type { Day } from '../base/day.js';
import { deadlineDay, parsePeriod, periodDays } from '../base/period.js';
import type { DayRange } from '../base/period.js';
import type { Snapshot } from '../model/snapshot.js';

const relative = /^(?:today)?([+-])([0-9]{1,5})([dwmy])$/;
const month = /^[0-9]{4}-[0-9]{2}$/;
const year = /^[0-9]{4}$/;
const fiscalYear = /^FY([0-9]{4})$/;

/** As far away as a day may be named: two hundred years. */
const most: Readonly<Record<string, number>> = { d: 73_000, w: 10_400, m: 2_400, y: 200 };

function moved(day: Day, sign: string, count: string, unit: string): Day | undefined {
  if (Number(count) > (most[unit] ?? 0)) return undefined;
  const number = Number(`${sign}${count}`);
  const steps: Readonly<Record<string, () => Day>> = {
    d: () => addDays(day, number),
    w: () => addDays(day, 7 * number),
    m: () => addMonths(day, number),
    y: () => addMonths(day, 12 * number),
  };
  const result = steps[unit]?.();
  return result !== undefined && isDay(result) ? result : undefined;
}

/** The day that a word means by itself: `today`, `yesterday`, `tomorrow`, `+2w`, `-3m`, `today+10d`. */
function spokenDay(text: string, today: Day): Day | undefined {
  if (text === 'today') return today;
  if (text === 'yesterday') return addDays(today, -1);
  if (text === 'tomorrow') return addDays(today, 1);
  const match = relative.exec(text);
  return match === null ? undefined : moved(today, match[1] ?? '', match[2] ?? '', match[3] ?? '');
}

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
