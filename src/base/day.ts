/**
 * Calendar days without clocks: a day is the text `YYYY-MM-DD`, and all arithmetic is on whole days of the proleptic Gregorian
 * calendar. No `Date` object takes part, so neither time zones nor daylight saving can move a day.
 */
import { compareText } from './order.js';

/** A calendar day, `YYYY-MM-DD`. Days of equal form compare as texts. */
export type Day = string;

/** Year, month (1–12) and day of the month (1–31). */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years in which a record may date a fact; a year beyond them is a slip of the keyboard. */
export const firstYear = 1900;
export const lastYear = 2199;

const dayShape = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0);
}

/** The parts of a text that is a real day of the years 1–9999, else undefined. */
function readDay(text: string): DayParts | undefined {
  const match = dayShape.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** Whether a text is a real calendar day of the years 1900–2199, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = readDay(text);
  return parts !== undefined && parts.year >= firstYear && parts.year <= lastYear;
}

/**
 * Year, month and day of a day. Days that were computed may lie outside the years of `isDay` (a fiscal year that ends in 2200).
 *
 * @throws RangeError when the text is no calendar day: check what people wrote with `isDay` first
 */
export function dayParts(day: Day): DayParts {
  const parts = readDay(day);
  if (parts === undefined)
    throw new RangeError(`Not a calendar day: ${JSON.stringify(day)}. Days are written YYYY-MM-DD.`);
  return parts;
}

/**
 * The day with these parts.
 *
 * @throws RangeError when there is no such day in the years 1–9999
 */
export function dayOf(year: number, month: number, day: number): Day {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  dayParts(text);
  return text;
}

/*
 * Days are numbered from 1970-01-01 by the usual civil-calendar algorithm (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"): years begin in March, so that the leap day is the last of its year, and 400 years are 146,097 days.
 */
const daysPerEra = 146_097;
const daysBeforeEpoch = 719_468;

/** Days since 1970-01-01; negative before. */
function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysBeforeEpoch;
}

/** The day with a number: the inverse of `dayNumber`. */
function dayNumbered(number: number): Day {
  const shifted = number + daysBeforeEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return dayOf(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

/** Throws a RangeError when a number is not whole. */
function requireWhole(count: number, unit: string): void {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Expected a whole number of ${unit}, not ${String(count)}.`);
}

/**
 * The day that lies a number of days later, or earlier when the number is negative.
 *
 * @throws RangeError when the day is none, the number is not whole, or the result leaves the years 1–9999
 */
export function addDays(day: Day, days: number): Day {
  requireWhole(days, 'days');
  return dayNumbered(dayNumber(day) + days);
}

/**
 * The same day of the month a number of months later (or earlier); where that month is shorter, its last day.
 *
 * @throws RangeError when the day is none, the number is not whole, or the result leaves the years 1–9999
 */
export function addMonths(day: Day, months: number): Day {
  requireWhole(months, 'months');
  const parts = dayParts(day);
  const total = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The number of days from one day to another: 1 from a day to the next, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The number of whole months from one day to another: the most that `addMonths` can add to the earlier day without passing the
 * later one. Negative when `to` comes first.
 */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0 - monthsBetween(to, from);
  const [start, end] = [dayParts(from), dayParts(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) <= to ? months : months - 1;
}

/**
 * The last day of a month.
 *
 * @param month 1–12
 * @throws RangeError when there is no such month
 */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month));
}

/** Orders days; −1, 0 or 1. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return compareText(a, b);
}

const zoneShape = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const longestZoneName = 64;

/*
 * What day it is somewhere is the only thing that is asked of the platform, by the command line alone and once in a run; documents
 * depend on nothing but the day that comes out.
 */

/** Making a calendar costs more than asking it, and a history asks the same one for every commit. */
const calendars = new Map<string, Intl.DateTimeFormat | undefined>();

/** The platform's calendar of a time zone, or undefined for a name that it does not know. */
function calendarOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!calendars.has(timeZone)) calendars.set(timeZone, makeCalendar(timeZone));
  return calendars.get(timeZone);
}

function makeCalendar(timeZone: string): Intl.DateTimeFormat | undefined {
  // Newer versions of Node also take offsets such as +03:00, older ones do not: a register must mean the same in both.
  if (timeZone.length > longestZoneName || !zoneShape.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  } catch {
    return undefined;
  }
}

let zones: ReadonlySet<string> | undefined;

/** The zones that the platform lists: asking for them costs a tenth of making a calendar. It knows other names for them as well. */
function listedZones(): ReadonlySet<string> {
  return (zones ??= new Set(Intl.supportedValuesOf('timeZone')));
}

/** Whether a text names a time zone of the IANA database (`Africa/Abidjan`, `UTC`) that this machine knows. */
export function isTimeZone(name: string): boolean {
  return listedZones().has(name) || calendarOf(name) !== undefined;
}

/**
 * The calendar day in a time zone at a moment.
 *
 * @param epochMilliseconds milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone a name of the IANA database
 * @throws RangeError for an unknown time zone, and for a number that is no moment
 */
export function dayInZone(epochMilliseconds: number, timeZone: string): Day {
  const calendar = calendarOf(timeZone);
  if (calendar === undefined) {
    throw new RangeError(
      `Unknown time zone ${JSON.stringify(timeZone)}. Write a name such as "Africa/Abidjan" or "UTC".`,
    );
  }
  const parts = new Map(calendar.formatToParts(epochMilliseconds).map((part) => [part.type, part.value]));
  return dayOf(Number(parts.get('year')), Number(parts.get('month')), Number(parts.get('day')));
}
