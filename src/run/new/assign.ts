import { addDays, isDay } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { nearest, visible } from '../../base/text.js';
import type { Shape } from '../../kinds/shape.js';
import { Misuse } from '../../model/errors.js';
import { compose } from '../../parse/compose.js';
import { contentOf } from '../../parse/values.js';
import type { Plain } from '../../parse/values.js';

type Mapping = Record<string, Plain>;

/** What a value is read with. */
interface Reading {
  /** As it was typed, for messages. */
  readonly path: string;
  readonly today: Day;
}

const wrong = ({ path }: Reading, expected: string, text: string): Misuse =>
  new Misuse(
    `${visible(path)} takes ${expected}, and "${visible(text)}" is none`,
    'Write FIELD=VALUE, with quotes around what holds blanks.',
  );

const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7 };

/** A day as people say it: today, tomorrow, yesterday, +2w, -3d. Anything else stands as it is. */
function dayFrom(text: string, today: Day): string {
  const named = { today: 0, tomorrow: 1, yesterday: -1 }[text];
  if (named !== undefined) return addDays(today, named);
  const match = /^([+-])([0-9]{1,4})([dw])$/.exec(text);
  if (match === null) return text;
  const days = Number(match[2]) * (daysIn[match[3] ?? ''] ?? 1);
  return addDays(today, match[1] === '-' ? -days : days);
}

/** A value written as YAML, inside brackets or braces. */
function structured(text: string, reading: Reading): Plain {
  const root = compose(`value: ${text}\n`);
  const content = root.ok ? contentOf(root.value) : undefined;
  if (content?.isSure !== true || content.problems.length > 0) throw wrong(reading, 'YAML in brackets or braces', text);
  return content.data['value'] ?? null;
}

/** `1250000 XOF` as an amount of money. */
function moneyFrom(shape: Shape, text: string): Mapping | undefined {
  const isMoney = ['amount', 'currency'].every((key) => Object.hasOwn(shape.properties ?? {}, key));
  const match = isMoney ? /^([0-9]+(?:\.[0-9]+)?) ?([A-Z]{3})$/.exec(text) : null;
  return match === null ? undefined : { amount: match[1] ?? '', currency: match[2] ?? '' };
}

function numberFrom(text: string, reading: Reading): number {
  const value = Number(text);
  if (/^-?[0-9]{1,15}(?:\.[0-9]{1,10})?$/.test(text) && Number.isFinite(value)) return value;
  throw wrong(reading, 'a number', text);
}

function truthFrom(text: string, reading: Reading): boolean {
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  throw wrong(reading, 'yes or no', text);
}

function listFrom(shape: Shape, text: string, reading: Reading): Plain[] {
  const { items } = shape;
  if (items?.types.includes('object') === true && items.text === undefined) {
    throw wrong(reading, 'a list such as [{ title: … }]', text);
  }
  // Text for readers may hold commas: what is in several parts is written in brackets.
  if (items === undefined || items.text === true) return [text];
  return text.split(',').map((part) => valueFrom(items, part.trim(), reading));
}

/** Reads what was typed for a field, by its shape. @throws Misuse */
export function valueFrom(shape: Shape, text: string, reading: Reading): Plain {
  const { types, format } = shape;
  // Text for readers is what was typed; languages are set one by one, as title.fr.
  if (shape.text === true) return text;
  const isBracketed = /^[[{]/.test(text);
  if (isBracketed && (types.includes('array') || types.includes('object'))) return structured(text, reading);
  if (types.includes('array')) return listFrom(shape, text, reading);
  if (types.includes('string')) return format === 'day' || format === 'deadline' ? dayFrom(text, reading.today) : text;
  if (types.includes('object')) {
    const money = moneyFrom(shape, text);
    if (money === undefined) throw wrong(reading, 'a value such as { key: value }', text);
    return money;
  }
  if (types.includes('boolean')) return truthFrom(text, reading);
  return numberFrom(text, reading);
}

/** The shape of a key of a mapping. @throws Misuse naming the nearest */
function keyShape(shape: Shape, key: string, reading: Reading): Shape {
  const { properties = {}, entries } = shape;
  const found = Object.hasOwn(properties, key) ? properties[key] : entries;
  if (found !== undefined) return found;
  const [best] = nearest(key, Object.keys(properties));
  const known = Object.keys(properties).join(', ');
  const help =
    best === undefined ? (known === '' ? 'It holds a single value.' : `It has: ${known}.`) : `Did you mean "${best}"?`;
  throw new Misuse(`${visible(reading.path)}: there is no field "${visible(key)}"`, help);
}

/** The item of a list that a step names, by its id or its number from 1; made where it is the next one. */
function itemAt(list: Plain[], shape: Shape, step: string, reading: Reading): Mapping {
  const hasId = Object.hasOwn(shape.properties ?? {}, 'id');
  const index = hasId ? list.findIndex((item) => (item as Mapping)['id'] === step) : Number(step) - 1;
  const found = list[index];
  if (found !== undefined) return found as Mapping;
  if (!hasId && index !== list.length) throw wrong(reading, 'the number of an item, from 1 on,', step);
  const item: Mapping = hasId ? { id: step } : {};
  list.push(item);
  return item;
}

const isMapping = (value: Plain | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a value where a path leads. @throws Misuse for a field that there is not, or a path through a single value */
function put(holder: Mapping, shape: Shape, steps: readonly string[], text: string, reading: Reading): void {
  const [key = '', ...rest] = steps;
  const inner = keyShape(shape, key, reading);
  if (rest.length === 0) {
    holder[key] = valueFrom(inner, text, reading);
    return;
  }
  if (inner.types.includes('array')) {
    const items = inner.items ?? inner;
    if (!items.types.includes('object')) throw wrong(reading, 'a path that ends at the list', rest.join('.'));
    const list = (holder[key] ??= []) as Plain[];
    const [step = '', ...below] = rest;
    if (below.length === 0) throw wrong(reading, 'a path into the item', step);
    put(itemAt(list, items, step, reading), items, below, text, reading);
    return;
  }
  const below = holder[key] ?? {};
  if (!inner.types.includes('object') || !isMapping(below)) throw wrong(reading, 'a single value', rest.join('.'));
  holder[key] = below;
  put(below, inner, rest, text, reading);
}

/**
 * Reads what was typed as `FIELD=VALUE`, one after another.
 *
 * @param shape of the record
 * @throws Misuse for what is no assignment, no field, or no value of it
 */
export function assignedData(
  shape: Shape,
  assignments: readonly string[],
  today: Day,
): Readonly<Record<string, Plain>> {
  const data: Mapping = {};
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    const [path, text] = [assignment.slice(0, Math.max(0, at)), assignment.slice(at + 1)];
    if (path === '' || text === '') {
      throw new Misuse(`"${visible(assignment)}" is no FIELD=VALUE`, 'For instance title="No hotline".');
    }
    put(data, shape, path.split('.'), text, { path, today });
  }
  return data;
}

/** Whether a text can be a day as typed, for questions. */
export function isDayTyped(text: string, today: Day): boolean {
  return isDay(dayFrom(text, today));
}
