/**
 * Fiscal years, the periods of reporting, and deadlines that name a month, a quarter or a year. Periods and everything written with
 * Q, H or FY are fiscal; a bare month or year in a deadline is calendar.
 */
import { addDays, addMonths, dayOf, dayParts, firstYear, isDay, lastDayOfMonth, lastYear } from './day.js';
import type { Day } from './day.js';

/** How a country counts its fiscal years. */
export interface FiscalYear {
  /** The month in which a fiscal year begins, 1–12. */
  readonly startMonth: number;
  /**
   * Whether a fiscal year is called after the calendar year in which it starts or ends. Without effect when it starts in January:
   * then both are the same.
   */
  readonly namedBy: 'start' | 'end';
}

/** The fiscal year that is the calendar year. */
export const calendarYear: FiscalYear = { startMonth: 1, namedBy: 'start' };

/** How often a period comes. */
export type Frequency = 'quarter' | 'half-year' | 'year';

/** A quarter, half or whole of a fiscal year. */
export interface Period {
  /** `2026-Q3`, `2026-H2` or `2026`. */
  readonly id: string;
  readonly frequency: Frequency;
  /** The name of the fiscal year. */
  readonly year: number;
  /** Which part of the year, from 1; always 1 for a year. */
  readonly part: number;
}

/** Days from and to, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const partsInYear: Readonly<Record<Frequency, number>> = { quarter: 4, 'half-year': 2, year: 1 };
const letters: Readonly<Record<Frequency, string>> = { quarter: '-Q', 'half-year': '-H', year: '' };
const periodShape = /^([0-9]{4})(?:-(?:Q([1-4])|H([12])))?$/;

const isYear = (year: number): boolean => Number.isInteger(year) && year >= firstYear && year <= lastYear;

/** The period with a number, counted in periods of its frequency since the year 0. */
function periodNumbered(frequency: Frequency, number: number): Period {
  const parts = partsInYear[frequency];
  const year = Math.floor(number / parts);
  const part = number - year * parts + 1;
  const id = String(year).padStart(4, '0') + letters[frequency] + (frequency === 'year' ? '' : String(part));
  return { id, frequency, year, part };
}

const periodNumber = (period: Period): number => period.year * partsInYear[period.frequency] + period.part - 1;

/**
 * Reads the id of a period.
 *
 * @param text `2026-Q3`, `2026-H2` or `2026`; YAML reads the last as an integer, which is accepted too
 * @returns undefined for anything else, and for years outside 1900–2199
 */
export function parsePeriod(text: string | number): Period | undefined {
  const match = periodShape.exec(String(text));
  if (match === null || !isYear(Number(match[1]))) return undefined;
  const year = Number(match[1]);
  if (match[2] !== undefined) return periodNumbered('quarter', year * 4 + Number(match[2]) - 1);
  if (match[3] !== undefined) return periodNumbered('half-year', year * 2 + Number(match[3]) - 1);
  return periodNumbered('year', year);
}

/** Refuses a month that does not exist before it turns into wrong days. */
function startMonthOf(fiscalYear: FiscalYear): number {
  const { startMonth } = fiscalYear;
  if (Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12) return startMonth;
  throw new RangeError(`A fiscal year starts in a month from 1 to 12, not ${String(startMonth)}.`);
}

/** By how many years the name of a fiscal year is ahead of the calendar year in which it starts: 0 or 1. */
const nameAhead = (fiscalYear: FiscalYear): number =>
  fiscalYear.namedBy === 'end' && fiscalYear.startMonth > 1 ? 1 : 0;

/**
 * The first and the last day of a period.
 *
 * @throws RangeError when the fiscal year starts in no month
 */
export function periodDays(period: Period, fiscalYear: FiscalYear): DayRange {
  // Every record asks for the days of the same few periods.
  const known = rangesOf.get(fiscalYear) ?? new Map<string, DayRange>();
  rangesOf.set(fiscalYear, known);
  const found = known.get(period.id) ?? computeDays(period, fiscalYear);
  known.set(period.id, found);
  return found;
}

const rangesOf = new WeakMap<FiscalYear, Map<string, DayRange>>();

function computeDays(period: Period, fiscalYear: FiscalYear): DayRange {
  const months = 12 / partsInYear[period.frequency];
  const yearStart = dayOf(period.year - nameAhead(fiscalYear), startMonthOf(fiscalYear), 1);
  const from = addMonths(yearStart, months * (period.part - 1));
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** The period of the same frequency just before. */
export function previousPeriod(period: Period): Period {
  return periodNumbered(period.frequency, periodNumber(period) - 1);
}

/** The period of the same frequency just after. */
export function nextPeriod(period: Period): Period {
  return periodNumbered(period.frequency, periodNumber(period) + 1);
}

/**
 * The period in which a day lies.
 *
 * @throws RangeError when the day is none, or the fiscal year starts in no month
 */
export function periodOf(day: Day, frequency: Frequency, fiscalYear: FiscalYear): Period {
  const { year, month } = dayParts(day);
  const fiscalMonths = (year + nameAhead(fiscalYear)) * 12 + month - startMonthOf(fiscalYear);
  return periodNumbered(frequency, Math.floor((fiscalMonths * partsInYear[frequency]) / 12));
}

/**
 * The periods that hold any day from one day to another, both included, in order.
 *
 * @returns an empty list when `to` comes before `from`
 */
export function periodsBetween(from: Day, to: Day, frequency: Frequency, fiscalYear: FiscalYear): Period[] {
  if (to < from) return [];
  const first = periodNumber(periodOf(from, frequency, fiscalYear));
  const last = periodNumber(periodOf(to, frequency, fiscalYear));
  return Array.from({ length: last - first + 1 }, (_, index) => periodNumbered(frequency, first + index));
}

const monthShape = /^([0-9]{4})-(0[1-9]|1[0-2])$/;
const calendarYearShape = /^[0-9]{4}$/;
const fiscalYearShape = /^FY([0-9]{4})$/;

/** The last day of a calendar month or year, for `2026-09` and `2026`. */
function calendarDeadline(text: string): Day | undefined {
  const month = monthShape.exec(text);
  if (month !== null) return isYear(Number(month[1])) ? lastDayOfMonth(Number(month[1]), Number(month[2])) : undefined;
  return calendarYearShape.test(text) && isYear(Number(text)) ? dayOf(Number(text), 12, 31) : undefined;
}

/**
 * The day that a deadline means: the last day of what it names.
 *
 * @param deadline `2026-09-30`, `2026-09` and `2026` (calendar; the year also as an integer), `2026-Q3`, `2026-H2` and `FY2026` (fiscal)
 * @returns undefined when it is none of these, names a day that does not exist, or a year outside 1900–2199. The last day of a fiscal
 *   year may lie in the calendar year after it
 * @throws RangeError when the fiscal year starts in no month
 */
export function deadlineDay(deadline: string | number, fiscalYear: FiscalYear): Day | undefined {
  const text = String(deadline);
  if (isDay(text)) return text;
  const calendar = calendarDeadline(text);
  if (calendar !== undefined) return calendar;
  const period = parsePeriod(fiscalYearShape.exec(text)?.[1] ?? text);
  return period === undefined ? undefined : periodDays(period, fiscalYear).to;
}

/** Whether a value can be read as a deadline: see `deadlineDay`. */
export function isDeadline(value: string | number): boolean {
  return deadlineDay(value, calendarYear) !== undefined;
}
