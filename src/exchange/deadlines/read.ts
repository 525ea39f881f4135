/*
 * Reads the wording of a published deadline, where it says one thing only. Seasons ("by fall 2027"), "early 2026", "ongoing" and
 * sentences are left unread: a guess would become a date for which somebody is held to account.
 */
import { isDay } from '../../base/day.js';
import { isDeadline } from '../../base/period.js';
import type { Wording } from './define.js';
import { wordings } from './registry.generated.js';

/** What a wording says. */
export interface DeadlineReading {
  readonly due?: string | number;
  readonly recurrence?: { readonly every: 'month' | 'quarter' | 'half-year' | 'year'; readonly until?: number };
}

const year = /^(?:19|20|21)\d\d$/;
const fiscalYear = /^(?:fy ?)?(\d{4})[-/](\d\d|\d{4})$/;

/** `2026-27` and `2026-2027` name a fiscal year, but not `2026-28`; `2026-09` is a month. */
function readFiscalYear(text: string): DeadlineReading | undefined {
  const [, first = '', second = ''] = fiscalYear.exec(text) ?? [];
  const follows = first !== '' && String(Number(first) + 1).endsWith(second);
  return follows ? { due: `FY${first}` } : undefined;
}

function withoutAny(text: string, beginnings: readonly string[]): string {
  const found = [...beginnings].sort((a, b) => b.length - a.length).find((beginning) => text.startsWith(beginning));
  return found === undefined ? text : text.slice(found.length);
}

/** A year, the end of one, a month of one, or a day in words. */
function readDate(text: string, wording: Wording): DeadlineReading | undefined {
  const bare = withoutAny(text, wording.endOf);
  if (year.test(bare)) return { due: Number(bare) };
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+(?:de\s+)?/)
    .filter((word) => word !== '');
  const month = words.findIndex((word) => wording.months.includes(word));
  const numbers = words
    .filter((_, index) => index !== month)
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|\.)$/, '$1'));
  if (month === -1 || numbers.length > 2 || !year.test(numbers.at(-1) ?? '')) return undefined;
  const start = `${numbers.at(-1) ?? ''}-${String(wording.months.indexOf(words[month] ?? '') + 1).padStart(2, '0')}`;
  if (numbers.length === 1) return { due: start };
  const day = `${start}-${(numbers[0] ?? '').padStart(2, '0')}`;
  return isDay(day) ? { due: day } : undefined;
}

function readRecurrence(text: string, wording: Wording): DeadlineReading | undefined {
  const rhythms = [
    ['half-year', wording.twiceAYear],
    ['year', wording.everyYear],
    ['quarter', wording.everyQuarter],
    ['month', wording.everyMonth],
  ] as const;
  for (const [every, shape] of rhythms) {
    const match = shape.exec(text);
    if (match !== null)
      return { recurrence: { every, ...(match[1] === undefined ? {} : { until: Number(match[1]) }) } };
  }
  return undefined;
}

/** Small letters, Latin digits, and one form of each apostrophe, hyphen and blank. */
function plainOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function readIn(text: string, wording: Wording): DeadlineReading | undefined {
  const plain = plainOf(text);
  const recurrence = readRecurrence(plain, wording);
  if (recurrence !== undefined) return recurrence;
  const [, end] = wording.range.exec(plain) ?? [];
  if (end !== undefined) return { due: Number(end) };
  const date = withoutAny(plain, wording.by);
  const exact = date.toUpperCase();
  if (!year.test(exact) && isDeadline(exact)) return { due: exact };
  return readFiscalYear(date) ?? readDate(date, wording);
}

/**
 * Reads a deadline that was published in one or more languages.
 *
 * @param published text by language
 * @param languages in which a text without a language may be written
 * @returns undefined unless all say the same, and one thing only
 */
export function readDeadline(
  published: { readonly [language: string]: string } | string,
  languages: readonly string[] = [],
): DeadlineReading | undefined {
  const texts: readonly (readonly [string, string])[] = typeof published === 'string' ? [] : Object.entries(published);
  const readings =
    typeof published === 'string'
      ? wordings
          .filter(({ language }) => languages.length === 0 || languages.includes(language))
          .map((wording) => readIn(published, wording))
          .filter((reading) => reading !== undefined)
      : texts.map(([language, text]) => {
          const wording = wordings.find((one) => one.language === language);
          return wording === undefined ? undefined : readIn(text, wording);
        });
  const [first] = readings;
  const isAgreed = readings.every((reading) => JSON.stringify(reading) === JSON.stringify(first));
  return first !== undefined && isAgreed ? first : undefined;
}
