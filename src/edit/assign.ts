/* Works out what `path=value` makes of a record. */
import { listWords, nearest, visible } from '../base/text.js';
import type { Day } from '../base/day.js';
import type { Shape } from '../kinds/shape.js';
import { Misuse } from '../model/errors.js';
import type { Plain } from '../parse/values.js';
import { isMapping, isSame } from './data.js';
import { typedItems, typedValue } from './typed-value.js';

/** What a person typed. */
export interface Assignment {
  /** `milestones.M2.done_on`. */
  readonly path: readonly string[];
  /** `=` gives a value, `+=` adds to a list, `-=` takes from it. */
  readonly operator: '=' | '+=' | '-=';
  /** Empty with `=`: the key is taken away. */
  readonly value: string;
}

type Mapping = { [key: string]: Plain };

const quoted = (text: string): string => `"${visible(text)}"`;

/**
 * Reads `path=value`, `path+=value` or `path-=value`.
 *
 * @throws Misuse for what is none of these
 */
export function parseAssignment(text: string): Assignment {
  const match = /^([^=]*?)([+-]?=)([^]*)$/.exec(text);
  const path = match?.[1]?.split('.') ?? [];
  if (match === null || path.includes('')) {
    throw new Misuse(
      `${quoted(text)} is no change of a field`,
      'Write status=complete, milestones.M2.done_on=today, partners+=mo-health or tags-=old.',
    );
  }
  return { path, operator: match[2] as Assignment['operator'], value: match[3] ?? '' };
}

/** What holds for the path as far as it was followed. */
interface Way {
  readonly assignment: Assignment;
  readonly today: Day;
  /** Whether an item that a list lacks is made: where a record is new, every item is. */
  readonly makesItems: boolean;
  /** How many names of the path lie behind. */
  readonly depth: number;
}

const below = (way: Way): Way => ({ ...way, depth: way.depth + 1 });

const nameSoFar = ({ assignment, depth }: Way): string => assignment.path.slice(0, depth).join('.');
const wholeName = ({ assignment }: Way): string => assignment.path.join('.');

function suggestion(name: string, candidates: readonly string[], kind: string): string {
  const [best] = nearest(name, candidates);
  if (best !== undefined) return `Did you mean "${best}"?`;
  return candidates.length === 0 ? `There is no ${kind} yet.` : `There is ${listWords(candidates)}.`;
}

function unknownKey(shape: Shape, name: string, way: Way): Misuse {
  const within = way.depth === 0 ? 'this kind of record' : quoted(nameSoFar(way));
  return new Misuse(
    `${within} has no field ${quoted(name)}`,
    suggestion(name, Object.keys(shape.properties ?? {}), 'field'),
  );
}

/** The shape of a key of a mapping. @throws Misuse for one that the schema does not know */
function shapeOfKey(shape: Shape, name: string, way: Way): Shape {
  const { properties = {}, entries } = shape;
  const own = Object.hasOwn(properties, name) ? properties[name] : entries;
  if (own === undefined) throw unknownKey(shape, name, way);
  return own;
}

/** The ids of the items of a list; items without one are counted from 1. */
function namesOfItems(list: readonly Plain[]): string[] {
  return list.map((item, index) => {
    const id = isMapping(item) ? item['id'] : undefined;
    return typeof id === 'string' ? id : String(index + 1);
  });
}

/** The item that a name begins: with that id, or the next one by its number. Undefined for any other. */
function newItem(list: readonly Plain[], { items }: Shape, name: string): Mapping | undefined {
  if (items?.types.includes('object') !== true) return undefined;
  if (Object.hasOwn(items.properties ?? {}, 'id')) return { id: name };
  return name === String(list.length + 1) ? {} : undefined;
}

const listed = (item: Plain | undefined): Plain[] => (item === undefined ? [] : [item]);

function inList(list: readonly Plain[], shape: Shape, name: string, way: Way): Plain[] {
  const names = namesOfItems(list);
  const index = names.indexOf(name);
  const item = list[index];
  if (item === undefined) {
    const made = way.makesItems ? newItem(list, shape, name) : undefined;
    if (made !== undefined) return [...list, ...listed(changedValue(made, shape.items ?? shape, below(way)))];
    throw new Misuse(
      `${quoted(nameSoFar(way))} has no item ${quoted(name)}`,
      `${suggestion(name, names, 'item')} To add one: ${nameSoFar(way)}+={id: ${visible(name)}, …}`,
    );
  }
  const changed = changedValue(item, shape.items ?? shape, below(way));
  return changed === undefined ? list.toSpliced(index, 1) : list.with(index, changed);
}

function inMapping(mapping: Mapping, shape: Shape, name: string, way: Way): Mapping {
  const inner = shapeOfKey(shape, name, way);
  const before = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
  const changed = changedValue(before, inner, below(way));
  const others = Object.entries(mapping).filter(([key]) => key !== name);
  if (changed === undefined) return Object.fromEntries(others);
  if (before === undefined) return Object.fromEntries([...others, [name, changed]]);
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, key === name ? changed : value]));
}

/** What stands at the end of the path after the change; undefined where the key is taken away. */
function assigned(before: Plain | undefined, shape: Shape, way: Way): Plain | undefined {
  const { operator, value } = way.assignment;
  const field = { name: wholeName(way), shape, today: way.today };
  if (operator === '=') return value === '' ? undefined : typedValue(field, value);
  if (!shape.types.includes('array')) {
    throw new Misuse(
      `${quoted(field.name)} is no list`,
      `${operator} changes lists. Write ${field.name}=… to give it a value.`,
    );
  }
  const list = Array.isArray(before) ? before : [];
  return operator === '+=' ? withItems(list, typedItems(field, value)) : withoutItem(list, typedNames(value), way);
}

function withItems(list: readonly Plain[], items: readonly Plain[]): Plain[] {
  return items.reduce<Plain[]>(
    (all, item) => (all.some((other) => isSame(other, item)) ? all : [...all, item]),
    [...list],
  );
}

const typedNames = (value: string): string[] => value.split(',').map((part) => part.trim());

/** A list without the items of some ids or values. @returns undefined where none is left */
function withoutItem(list: readonly Plain[], names: readonly string[], way: Way): Plain[] | undefined {
  const ids = namesOfItems(list);
  const known = list.map((item, index) =>
    typeof item === 'object' && item !== null ? (ids[index] ?? '') : String(item),
  );
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) {
    throw new Misuse(`${quoted(wholeName(way))} does not hold ${quoted(missing)}`, suggestion(missing, known, 'item'));
  }
  const left = list.filter((_, index) => !names.includes(known[index] ?? ''));
  return left.length === 0 ? undefined : left;
}

/** What a value becomes on the way of a path; undefined where it is taken away. */
function changedValue(before: Plain | undefined, shape: Shape, way: Way): Plain | undefined {
  const name = way.assignment.path[way.depth];
  if (name === undefined) return assigned(before, shape, way);
  if (Array.isArray(before)) return inList(before, shape, name, way);
  if (isMapping(before)) return inMapping(before, shape, name, way);
  const isAbsent = before === undefined || before === null;
  if (isAbsent && shape.types.includes('object')) return inMapping({}, shape, name, way);
  if (isAbsent && shape.types.includes('array')) return inList([], shape, name, way);
  const what = isAbsent ? 'takes a single value' : 'holds a single value';
  throw new Misuse(
    `${quoted(nameSoFar(way))} ${what}, and has nothing below it`,
    `Write ${nameSoFar(way)}=… to change it.`,
  );
}

/**
 * What a record holds after a change. The data given are left as they are.
 *
 * @param today from which `today` and `+2w` are counted
 * @param makesItems whether an item that a list lacks is made, rather than refused
 * @throws Misuse for a field or item that is not there, or a value of the wrong type; the nearest are named
 */
export function assign(
  data: { readonly [key: string]: Plain },
  shape: Shape,
  assignment: Assignment,
  today: Day,
  makesItems = false,
): { readonly [key: string]: Plain } {
  const changed = changedValue({ ...data }, shape, { assignment, today, makesItems, depth: 0 });
  return isMapping(changed) ? changed : data;
}

/**
 * What a new record holds after `path=value`, one after another; items of its lists are made as they are named.
 *
 * @param shape of the record
 * @param today from which `today` and `+2w` are counted
 * @throws Misuse for what is no assignment, no field, or no value of it
 */
export function assignedData(
  shape: Shape,
  assignments: readonly string[],
  today: Day,
): { readonly [key: string]: Plain } {
  return assignments
    .map(parseNewValue)
    .reduce<{ readonly [key: string]: Plain }>((data, assignment) => assign(data, shape, assignment, today, true), {});
}

/** Reads `path=value` of a new record, from which nothing can be taken away. */
function parseNewValue(text: string): Assignment {
  const assignment = parseAssignment(text);
  if (assignment.value !== '' && assignment.operator !== '-=') return assignment;
  throw new Misuse(`${quoted(text)} gives a new record no value`, 'Write title="No hotline" or partners=mo-health.');
}
