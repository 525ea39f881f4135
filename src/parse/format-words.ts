/* What is wrong with a text that has a format: a day, a deadline, a period, an amount, an address. */
import { dayParts, isDay, lastDayOfMonth } from '../base/day.js';
import { parsePeriod } from '../base/period.js';
import { formats, schemeOf } from './formats.js';
import type { Statement } from './problem.js';
import type { Target } from './schema-place.js';
import { nameOf } from './schema-words.js';
import type { SchemaViolation } from './validators.generated.js';
import { exactNumber, expectedWords, quoted } from './words.js';

/** The year, month and day of a text that has them in some order; of 3/4/2026 nobody can say which is the month. */
function partsOfDay(text: string): readonly string[] | undefined {
  const match = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(text);
  if (match !== null) return match.slice(1);
  const [, first = '', second = '', year = ''] = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$/.exec(text) ?? [];
  if (Number(first) > 12 || (first !== '' && text.includes('.'))) return [year, second, first];
  return Number(second) > 12 ? [year, first, second] : undefined;
}

/** A day that is nearly one: `2026-2-3`, `31.12.2026` and `2026/02/03` can be told, `2026-02-30` does not exist. */
function dayHelp(text: string): Partial<Statement> & Pick<Statement, 'help'> {
  const parts = partsOfDay(text);
  if (parts === undefined) return { help: 'Write the day as year-month-day, such as 2026-09-30.' };
  return { ...missingDay(parts), ...meantDay(parts) };
}

/** A day that the calendar does not have is said to be none, whatever could stand in its place. */
function missingDay([year = '', month = '', day = '']: readonly string[]): Partial<Statement> {
  const canonical = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(canonical)) return {};
  return { message: `there is no day ${quoted(canonical)}`, label: 'no such day' };
}

function meantDay([year = '', month = '', day = '']: readonly string[]): Pick<Statement, 'help' | 'suggestions'> {
  const canonical = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(canonical)) return { help: `did you mean ${canonical}?`, suggestions: [canonical] };
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isDay(first)) return { help: 'Years go from 1900 to 2199, months from 01 to 12.' };
  const { year: ofYear, month: ofMonth } = dayParts(first);
  return { help: `That month ends on ${lastDayOfMonth(ofYear, ofMonth)}: correct the day.` };
}

function urlStatement(target: Target, text: string): Statement {
  const scheme = schemeOf(text);
  const complete = `https://${text}`;
  if (scheme === undefined && /^[\w-]+\.[\w.-]+(?:\/\S*)?$/.test(text) && formats['url']?.(complete) === true)
    return formatStatement(target, 'url', { help: `did you mean ${quoted(complete)}?`, suggestions: [complete] });
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return formatStatement(target, 'url', {});
  return {
    rule: 'url/scheme',
    messageId: 'scheme',
    message: `${nameOf(target)} is a link of the sort ${quoted(`${scheme}:`)}, which is not printed`,
    help: 'Write a web address that begins with https:// or http://.',
    label: 'not a web address',
  };
}

function formatStatement(target: Target, format: string, more: Partial<Statement>): Statement {
  const expected = target.shape === undefined ? format : expectedWords({ ...target.shape, format });
  return {
    rule: 'schema/format',
    messageId: format,
    message: `${quoted(String(target.value))} is not ${expected}`,
    help: `Write ${expected}.`,
    expected,
    actual: String(target.value),
    label: `not a ${format}`,
    ...more,
  };
}

const outside = (target: Target): Statement => ({
  rule: 'path/outside',
  messageId: 'outside',
  message: `${quoted(String(target.value))} is not a path inside the register`,
  help: 'Write the path from the top of the register, with "/" and without "..", such as documents/minutes.pdf.',
  label: 'outside the register',
});

/** An amount that is written for people. */
function decimalHelp(text: string): Partial<Statement> {
  const exact = exactNumber(text.replace(/^([0-9]+),([0-9]{1,2})$/, '$1.$2'));
  return exact === undefined ? {} : { help: `did you mean ${quoted(exact)}?`, suggestions: [exact] };
}

/** A period that is nearly one: `Q3 2026`, `2026Q3`, `3/2026`. */
function periodHelp(text: string): Pick<Statement, 'help' | 'suggestions'> | undefined {
  const year = /(?:19|2[01])[0-9]{2}/.exec(text)?.[0];
  const part = /(?<![A-Za-z])([QHqh])\s?-?([1-4])(?![0-9])/.exec(text);
  if (year === undefined || part === null) return undefined;
  const period = `${year}-${(part[1] ?? '').toUpperCase()}${part[2] ?? ''}`;
  if (parsePeriod(period) === undefined || text.length > 12) return undefined;
  return { help: `did you mean ${quoted(period)}?`, suggestions: [period] };
}

/** A text that is not what its format asks for. */
export function wrongFormat(target: Target, { format }: SchemaViolation['params']): Statement {
  const text = String(target.value);
  if (format === 'url') return urlStatement(target, text);
  if (format === 'path') return outside(target);
  if (format === 'day') return formatStatement(target, 'day', dayHelp(text));
  if (format === 'decimal') return formatStatement(target, 'decimal', decimalHelp(text));
  if (format === 'period') return formatStatement(target, 'period', periodHelp(text) ?? {});
  const day = format === 'deadline' && /^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}$/.test(text);
  const asPublished = 'A wording that is no date goes into "due_as_published".';
  if (format !== 'deadline') return formatStatement(target, String(format), {});
  return formatStatement(
    target,
    'deadline',
    day
      ? dayHelp(text)
      : (periodHelp(text) ?? { help: `Write ${expectedWords({ ...emptyShape, format: 'deadline' })}. ${asPublished}` }),
  );
}

const emptyShape = { title: '', visibility: 'public', types: [] } as const;
