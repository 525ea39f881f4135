import { editDistance, listWords, nearest, plural, truncate, visible } from '../base/text.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import { formats } from './formats.js';
import type { Statement } from './problem.js';
import type { Target } from './schema-place.js';
import type { SchemaViolation } from './validators.generated.js';
import { allowedValues, exactNumber, expectedWords, foundWords, quoted, wordsOfPattern } from './words.js';

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
export const nameOf = ({ path, noun }: Target): string => {
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
  const bare = value.replace(/ ?%$/, '');
  const number = exactNumber(bare) ?? bare.replace(/^([0-9]+),([0-9]{1,2})$/, '$1.$2');
  if (!/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]+)?$/.test(number)) return [];
  return types.includes('number') || (types.includes('integer') && !number.includes('.')) ? [number] : [];
}

/** An amount with its currency in one text, as the mapping that is asked for. */
function asMoney(value: string, shape: Shape | undefined): readonly string[] {
  if (shape?.properties?.['currency'] === undefined || shape.properties['amount'] === undefined) return [];
  const [, amount = '', currency = ''] = /^([0-9][0-9 ,.]*?) ?([A-Za-z]{3})$/.exec(value) ?? [];
  const exact = exactNumber(amount);
  return exact === undefined ? [] : [`{ amount: "${exact}", currency: ${currency.toUpperCase()} }`];
}

/** A text as what is asked for in its place. */
function retypedText(value: string, shape: Shape | undefined, source: string): readonly string[] {
  const types = shape?.types ?? [];
  if (types.includes('object')) return asMoney(value, shape);
  if (!types.includes('array')) return withoutQuotes(value, types);
  if (shape?.items?.properties !== undefined) return [];
  return value.includes('\n') || source.includes('\n') || value.length >= 200 ? [] : [`[${source}]`];
}

/** How a value could be written so that its type is right: a number in quotes, a single value as a list, or out of one. */
function retyped({ value, shape }: Target, source: string): readonly string[] {
  const types = shape?.types ?? [];
  if (typeof value === 'string') return retypedText(value, shape, source);
  if (Array.isArray(value)) {
    const [only] = value as unknown[];
    return value.length === 1 && typeof only === 'string' && types.includes('string') ? [only] : [];
  }
  const isSingle = typeof value === 'number' || typeof value === 'boolean';
  return isSingle && types.includes('string') ? inQuotes(source, shape) : [];
}

function emptyHelp(target: Target): string {
  const value = target.shape === undefined ? 'a value' : expectedWords(target.shape);
  return `Write ${value}${target.isNeeded ? '' : ', or remove the key'}.`;
}

/** What to do where a list is asked for. */
function listHelp({ value, shape }: Target, source: string): string | undefined {
  if (typeof value === 'string' && /^-\S/.test(source)) return 'Put a blank after the "-" of each entry.';
  const { properties, required = Object.keys(properties ?? {}) } = shape?.items ?? {};
  if (typeof value !== 'object' && properties !== undefined)
    return `Write a list below it, each entry with "- " before it, and with ${listWords(required)}.`;
  return typeof value === 'object' ? 'Begin each entry with "- ", two blanks deeper than the key.' : undefined;
}

/** What to do about a value that cannot be rewritten by itself. */
function typeHelp(target: Target, expected: string, source: string): string {
  const { value, shape } = target;
  const otherwise = `Write ${expected}.`;
  if (shape?.types.includes('array') === true) return listHelp(target, source) ?? otherwise;
  if (shape?.types.includes('object') === true && shape.properties !== undefined)
    return `Write a mapping below it, with ${listWords(shape.required ?? Object.keys(shape.properties))}.`;
  return Array.isArray(value) && value.length > 1 ? `Only one can stand here: write ${expected}.` : otherwise;
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
  const help =
    suggestions[0] === undefined
      ? typeHelp(target, expected, source)
      : `Write ${truncate(visible(suggestions[0]), 80)}`;
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

/** Whether an id is made of the words of its title, so that the title shows the id. */
const isSlugOfTitle = (ref: readonly string[]): boolean =>
  ['capability', 'framework', 'metric', 'rule'].includes(ref[0] ?? '');

/** What to do about a text that can be no id. */
function idHelp(written: string, shape: Shape): string {
  const ids = written.split(/[\s;]+/);
  if (ids.length > 1 && ids.every((id) => /^[A-Z]+-[0-9]+$/.test(id)))
    return `Put commas between them: ${ids.join(', ')}`;
  const folder = folderOf(shape);
  if (folder === undefined) return `Write ${expectedWords(shape)}. A name is not an id.`;
  return `Write the id: the name of its file in ${folder}/, without ".yaml". A name is not an id.`;
}

/** A text that has not the form which its pattern asks for. */
export function wrongPattern(target: Target, { pattern }: Params): Statement {
  const form = wordsOfPattern(String(pattern));
  const written = String(target.value);
  const { shape } = target;
  const common = {
    rule: 'schema/pattern',
    expected: form,
    actual: foundWords(target.value),
    label: 'wrong form',
  } as const;
  if (shape?.ref !== undefined && !isSlugOfTitle(shape.ref)) {
    const message = `${nameOf(target)} takes ${expectedWords(shape)}, and ${quoted(written)} cannot be one`;
    return { ...common, messageId: 'id', message, help: idHelp(written, shape) };
  }
  const suggestions = reformed(written, String(pattern));
  return {
    ...common,
    messageId: 'pattern',
    message: `${nameOf(target)} has not the form that it needs`,
    help: suggestions[0] === undefined ? `Write ${form}.` : `did you mean ${quoted(suggestions[0])}? Write ${form}.`,
    suggestions,
  };
}

/** The folder in which the records lie to which a reference leads, where it is one. */
function folderOf(shape: Shape | undefined): string | undefined {
  const [kind, ...others] = shape?.ref ?? [];
  return kind === undefined || others.length > 0 || !Object.hasOwn(shapes, kind)
    ? undefined
    : shapes[kind as keyof typeof shapes].folder;
}

/** The same text in large or small letters, with hyphens for blanks, where that is all that its form lacks. */
function reformed(text: string, pattern: string): readonly string[] {
  const form = new RegExp(pattern, 'u');
  const small = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return [text.trim().toUpperCase(), small]
    .filter((candidate) => candidate.length < 60 && form.test(candidate))
    .slice(0, 1);
}

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
