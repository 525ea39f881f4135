/* Reads what a person typed for a field as the value that its schema asks for. */
import { listWords, nearest, visible } from '../base/text.js';
import type { Day } from '../base/day.js';
import { isDay } from '../base/day.js';
import { isDeadline } from '../base/period.js';
import { spokenDay } from '../base/spoken-day.js';
import type { Shape } from '../kinds/shape.js';
import { Misuse } from '../model/errors.js';
import { allowedValues, expectedWords } from '../parse/words.js';
import type { Plain } from '../parse/values.js';
import { readData } from './apply.js';

/** What a typed value is for. */
export interface Field {
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly shape: Shape;
  /** From which `today` and `+2w` are counted. */
  readonly today: Day;
}

const quoted = (text: string): string => `"${visible(text)}"`;

function unfit({ name, shape }: Field, text: string, help?: string): Misuse {
  const expected = expectedWords(shape);
  return new Misuse(`${quoted(name)} takes ${expected}, and ${quoted(text)} is none`, help ?? `Write ${expected}.`);
}

/** The brackets in which a field takes a value in YAML. */
const brackets: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['array', /^\s*\[/],
  ['object', /^\s*\{/],
];

/** As the schemas take it: `en`, `pt-BR`. */
const languageCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

/** Whether a value is text by language, rather than text that happens to be in braces. */
function isByLanguage(value: Plain | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, text]) => languageCode.test(key) && typeof text === 'string');
}

/** A value written in YAML, inside the brackets of what the field takes; undefined where the text is not written so. */
function bracketed(field: Field, text: string): Plain | undefined {
  if (!brackets.some(([type, pattern]) => isOf(field, type) && pattern.test(text))) return undefined;
  const read = readData(`value: ${text}\n`);
  const value = read.ok ? (read.value['value'] ?? null) : undefined;
  if (field.shape.text === true) return isByLanguage(value) ? value : undefined;
  if (read.ok) return value;
  throw unfit(field, text, `It cannot be read: ${read.error.message}. ${read.error.help}`);
}

function dayOrDeadline(field: Field, text: string): Plain {
  const spoken = spokenDay(text, field.today);
  if (spoken !== undefined) return spoken;
  if (field.shape.format === 'day') {
    if (isDay(text)) return text;
    throw unfit(field, text, 'Write a day as 2026-09-30, or today, tomorrow, +2w, -3d, +1m, +1y.');
  }
  // A bare year is written as a number, as people do.
  if (/^\d{4}$/.test(text) && isDeadline(Number(text))) return Number(text);
  if (isDeadline(text)) return text;
  throw unfit(field, text, 'Write 2026-09-30, 2026-09, 2026, 2026-Q4, 2026-H2 or FY2026, or today, +2w, +1m, +1y.');
}

function oneOfValues(field: Field, text: string, values: readonly (string | number)[]): Plain {
  const found = values.find((value) => String(value) === text);
  if (found !== undefined) return found;
  const [best] = nearest(text, values.map(String));
  const all = `It takes ${allowedValues(field.shape) ?? listWords(values.map(String), 'or')}.`;
  throw new Misuse(
    `${quoted(field.name)} does not take ${quoted(text)}`,
    best === undefined ? all : `Did you mean "${best}"? ${all}`,
  );
}

function isOf({ shape }: Field, type: string): boolean {
  return shape.types.includes(type);
}

/** A number, where it is written as one and nothing is lost. */
function numberIn(field: Field, text: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)) return undefined;
  const number = Number(text);
  return isOf(field, 'number') || (isOf(field, 'integer') && Number.isInteger(number)) ? number : undefined;
}

const truth: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

function singleValue(field: Field, text: string): Plain {
  const { shape } = field;
  if (shape.values !== undefined) return oneOfValues(field, text, shape.values);
  if (shape.format === 'day' || shape.format === 'deadline') return dayOrDeadline(field, text);
  const value = isOf(field, 'boolean') ? truth.get(text.toLowerCase()) : undefined;
  if (value !== undefined) return value;
  const number = numberIn(field, text);
  // An exact number stands as people write it, where nothing is lost.
  if (shape.format === 'decimal' && Number.isInteger(number) && !text.includes('.')) return number ?? text;
  if (isOf(field, 'string')) return text;
  if (number !== undefined) return number;
  throw unfit(field, text);
}

/** An amount with its currency, as people write money: `120000.00 USD`. */
function money({ shape }: Field, text: string): Plain | undefined {
  const properties = shape.properties ?? {};
  if (!Object.hasOwn(properties, 'amount') || !Object.hasOwn(properties, 'currency')) return undefined;
  const match = /^(\d+(?:\.\d+)?) ?([A-Z]{3})$/.exec(text);
  return match === null ? undefined : { amount: match[1] ?? '', currency: match[2] ?? '' };
}

/** A list of mappings takes nothing but mappings in braces. */
function demandBraces(field: Field, items: Shape, text: string): void {
  if (!items.types.includes('object') || items.text === true || text.trimStart().startsWith('{')) return;
  const [key = 'key'] = items.required ?? Object.keys(items.properties ?? {});
  throw unfit(field, text, `Write {${key}: …}, or several of them as [{${key}: …}, {${key}: …}].`);
}

/** The items that a text names: with commas between them, unless the items are texts, which may hold commas. */
export function typedItems(field: Field, text: string): Plain[] {
  const whole = bracketed(field, text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const items = field.shape.items ?? field.shape;
  demandBraces(field, items, text);
  const isName = items.ref !== undefined || items.values !== undefined || items.format !== undefined;
  const parts = isName ? text.split(',').map((part) => part.trim()) : [text];
  return parts.filter((part) => part !== '').map((part) => typedValue({ ...field, shape: items }, part));
}

/**
 * Reads what a person typed for a field.
 *
 * @throws Misuse that says what the field takes
 */
export function typedValue(field: Field, text: string): Plain {
  if (isOf(field, 'array')) return typedItems(field, text);
  if (isOf(field, 'object')) {
    const whole = bracketed(field, text) ?? money(field, text);
    if (whole !== undefined) return whole;
    if (!isOf(field, 'string')) {
      throw unfit(
        field,
        text,
        `Set one of its keys, such as ${field.name}.${Object.keys(field.shape.properties ?? { key: 0 })[0] ?? 'key'}=…, or write {key: value}.`,
      );
    }
  }
  return singleValue(field, text);
}
