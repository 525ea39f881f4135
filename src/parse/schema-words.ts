import { dayParts, isDay, lastDayOfMonth } from '../base/day.js';
import { editDistance, nearest, plural, truncate, visible } from '../base/text.js';
import type { Shape } from '../kinds/shape.js';
import { formats, schemeOf } from './formats.js';
import type { Statement } from './problem.js';
import type { Target } from './schema-place.js';
import type { SchemaViolation } from './validators.generated.js';
import { allowedValues, expectedWords, foundWords, quoted, wordsOfPattern } from './words.js';

type Params = SchemaViolation['params'];

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** `did you mean "lead"?`, or else what can be done. A second word is named only where it is as near as the first. */
export function didYouMean(word: string, suggestions: readonly string[], otherwise: string): string {
  const [first, second] = suggestions;
  if (first === undefined) return otherwise;
  const distance = (candidate: string): number => editDistance(word.toLowerCase(), candidate.toLowerCase(), 2);
  if (second === undefined || distance(second) > distance(first)) return `did you mean ${quoted(first)}?`;
  return `did you mean ${quoted(first)} or ${quoted(second)}?`;
}

/** The names under which a value is known. */
const nameOf = ({ path, noun }: Target): string => {
  const key = path.at(-1);
  return typeof key === 'string' ? quoted(key) : noun;
};

/** The source in quotes, where the text would be what is asked for. */
function inQuotes(source: string, shape: Shape | undefined): readonly string[] {
  const format = formats[shape?.format ?? ''];
  return shape?.ref === undefined && (format === undefined || format(source)) ? [`"${source}"`] : [];
}

/** A text that people write for a truth value or a number, as such. */
function withoutQuotes(value: string, types: readonly string[]): readonly string[] {
  if (types.includes('boolean') && /^(?:yes|on|y|no|off|n)$/i.test(value))
    return [/^(?:y|on)/i.test(value) ? 'true' : 'false'];
  if (!/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]+)?$/.test(value)) return [];
  return types.includes('number') || (types.includes('integer') && !value.includes('.')) ? [value] : [];
}

/** How a value could be written so that its type is right: a number in quotes, a single value as a list. */
function retyped({ value, shape }: Target, source: string): readonly string[] {
  const types = shape?.types ?? [];
  if (typeof value === 'string') {
    return types.includes('array') && value.length < 200 ? [`[${source}]`] : withoutQuotes(value, types);
  }
  const isSingle = typeof value === 'number' || typeof value === 'boolean';
  return isSingle && types.includes('string') ? inQuotes(source, shape) : [];
}

function emptyHelp(target: Target): string {
  return `Write ${target.shape === undefined ? 'a value' : expectedWords(target.shape)}, or remove the key.`;
}

/** A value of the wrong type. `source` is how the file writes it. */
export function wrongType(target: Target, source: string): Statement {
  const expected = target.shape === undefined ? 'something else' : expectedWords(target.shape);
  const common = { rule: 'schema/type', expected, actual: foundWords(target.value) } as const;
  if (target.value === null) {
    return {
      ...common,
      messageId: 'empty',
      message: `${nameOf(target)} has no value`,
      help: emptyHelp(target),
      label: 'no value',
    };
  }
  const suggestions = retyped(target, source);
  const help = suggestions[0] === undefined ? `Write ${expected}.` : `Write ${truncate(visible(suggestions[0]), 80)}`;
  const message = `${nameOf(target)} takes ${expected}, and this is ${foundWords(target.value)}`;
  return {
    ...common,
    messageId: 'type',
    message,
    help,
    suggestions,
    label: `not ${expected}`.length > 40 ? 'wrong type' : `not ${expected}`,
  };
}

/** What was perhaps meant by a value; a number in quotes was meant without them. */
function meantValue(value: unknown, written: string, suggestions: readonly string[]): string {
  if (typeof value === 'string' && suggestions[0] === written) return `Write ${written} without quotes.`;
  return didYouMean(written, suggestions, '');
}

/** A value that is not among those that are allowed. */
export function wrongValue(target: Target): Statement {
  const values = (target.shape?.values ?? []).map(String);
  const allowed = target.shape === undefined ? undefined : allowedValues(target.shape);
  const written = typeof target.value === 'string' ? target.value : String(target.value);
  const suggestions = nearest(written.replaceAll(/[_ ]/g, '-'), values);
  const listed = allowed === undefined ? '' : `Allowed: ${allowed}.`;
  const meant = meantValue(target.value, written, suggestions);
  return {
    rule: 'schema/value',
    messageId: 'value',
    message: `${nameOf(target)} cannot be ${foundWords(target.value)}`,
    help: [meant, listed].filter((part) => part !== '').join(' ') || 'The reference lists the values that are allowed.',
    suggestions,
    label: 'not an allowed value',
    ...(allowed === undefined ? {} : { expected: allowed }),
    actual: written,
  };
}

/** A text that has not the form which its pattern asks for. */
export function wrongPattern(target: Target, { pattern }: Params): Statement {
  const form = wordsOfPattern(String(pattern));
  return {
    rule: 'schema/pattern',
    messageId: 'pattern',
    message: `${nameOf(target)} has not the form that it needs`,
    help: `Write ${form}.`,
    expected: form,
    actual: foundWords(target.value),
    label: 'wrong form',
  };
}

/** A day that is nearly one: `2026-2-3`, `3.2.2026` and `2026/02/03` can be told, `2026-02-30` does not exist. */
function dayHelp(text: string): Pick<Statement, 'help' | 'suggestions'> {
  const match = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(text);
  if (match === null) return { help: 'Write the day as year-month-day, such as 2026-09-30.' };
  const [year = '', month = '', day = ''] = match.slice(1);
  const canonical = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(canonical)) return { help: `did you mean ${canonical}?`, suggestions: [canonical] };
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isDay(first)) return { help: 'Years go from 1900 to 2199, months from 01 to 12.' };
  const parts = dayParts(first);
  return { help: `That month ends on ${lastDayOfMonth(parts.year, parts.month)}.` };
}

function urlStatement(target: Target, text: string): Statement {
  const scheme = schemeOf(text);
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

/** A text that is not what its format asks for. */
export function wrongFormat(target: Target, { format }: Params): Statement {
  const text = String(target.value);
  if (format === 'url') return urlStatement(target, text);
  if (format === 'path') return outside(target);
  if (format === 'day') return formatStatement(target, 'day', dayHelp(text));
  const day = format === 'deadline' && /^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$/.test(text);
  const asPublished = 'A wording that is no date goes into "due_as_published".';
  if (format !== 'deadline') return formatStatement(target, String(format), {});
  return formatStatement(
    target,
    'deadline',
    day ? dayHelp(text) : { help: `Write ${expectedWords({ ...emptyShape, format: 'deadline' })}. ${asPublished}` },
  );
}

const emptyShape = { title: '', visibility: 'public', types: [] } as const;

/** A number below or above what is allowed. */
export function wrongRange(target: Target, params: Params, keyword: string): Statement {
  const bound = numberOf(params['limit']);
  const words = keyword === 'minimum' ? `at least ${bound}` : `at most ${bound}`;
  return {
    rule: 'schema/range',
    messageId: keyword,
    message: `${nameOf(target)} is ${String(target.value)}, and can be ${words}`,
    help: `Write a number that is ${words}.`,
    expected: words,
    actual: String(target.value),
    label: words,
  };
}

/** A text that is too short or too long. */
export function wrongLength(target: Target, params: Params, keyword: string): Statement {
  const bound = numberOf(params['limit']);
  const empty = keyword === 'minLength';
  const length = typeof target.value === 'string' ? Array.from(target.value).length : 0;
  return {
    rule: 'schema/length',
    messageId: keyword,
    message: empty
      ? `${nameOf(target)} is an empty text`
      : `${nameOf(target)} has ${length} characters, and can have ${bound}`,
    help: empty ? emptyHelp(target) : 'Shorten the text, or move the long version into a document.',
    label: empty ? 'empty' : 'too long',
  };
}

/** A list or mapping with too few or too many entries. */
export function wrongSize(target: Target, params: Params, keyword: string): Statement {
  const bound = numberOf(params['limit']);
  const few = keyword.startsWith('min');
  const entries = plural(bound, 'entry', 'entries');
  return {
    rule: 'schema/items',
    messageId: keyword,
    message: few ? `${nameOf(target)} needs at least ${entries}` : `${nameOf(target)} can have ${entries} at most`,
    help: few ? 'Add an entry, or remove the key.' : 'Split the record, or remove entries.',
    label: few ? 'too few' : 'too many',
  };
}
