/* What a record becomes by what a file tells of it. */
import { shapeUnder } from '../../exchange/columns.js';
import type { Incoming } from '../../exchange/incoming.js';
import type { Shape } from '../../kinds/shape.js';
import { shapes } from '../../kinds/shape.generated.js';
import { restrictedItem } from '../../model/dataset.js';
import { isMapping, isSame } from '../../parse/plain.js';
import type { Plain } from '../../parse/values.js';

type Data = { readonly [key: string]: Plain };
type Path = readonly (string | number)[];

/** Why a record cannot be made of what a file tells. */
export interface Conflict {
  /** Keys and places from the top of the record. */
  readonly path: Path;
  readonly message: string;
  readonly help: string;
}

/** A record as it shall be, and what stands in the way. */
export interface Merged {
  readonly data: Data;
  readonly conflicts: readonly Conflict[];
}

const exportWhole = 'Export it with --audience restricted, and change it there.';

/** Whether a value holds a reference that was withheld. */
function holdsRestricted(value: Plain): boolean {
  if (value === restrictedItem) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsRestricted);
}

/** The paths of the values in a value, without places in lists. */
function leafPaths(value: Plain, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isObject(item) ? leafPaths(item, path) : [path]));
  if (isMapping(value)) return Object.entries(value).flatMap(([key, below]) => leafPaths(below, `${path}.${key}`));
  return [path];
}

const isObject = (value: Plain): boolean => typeof value === 'object' && value !== null;

/** A whole export takes the place of what it has columns for. What it has none for must not be lost with that. */
function replaced(actual: Data, { data, keys, paths }: Incoming): Merged {
  if (keys === undefined) return { data, conflicts: [] };
  const kept = Object.entries(actual).filter(([key]) => !keys.has(key));
  const lost = [...keys].flatMap((key): Conflict[] => {
    const [value, given] = [actual[key], data[key]];
    const isRewritten = typeof value === 'string' && isMapping(given);
    const path =
      value === undefined || isRewritten ? undefined : leafPaths(value, key).find((one) => paths?.has(one) !== true);
    if (path === undefined) return [];
    const message = `the record holds "${path}", and there is no column for it`;
    return [{ path: [key], message, help: 'Export the records again, with all tables, and make the change there.' }];
  });
  return { data: Object.fromEntries([...kept, ...Object.entries(data)]), conflicts: lost };
}

/** Puts what was given into what is there, where the giver saw only a part of it. */
class Overlay {
  readonly conflicts: Conflict[] = [];
  private readonly first: string;

  /** @param first the language of texts that name none */
  constructor(first: string) {
    this.first = first;
  }

  mapping(actual: Data, shown: Data, given: Data, shape: Shape | undefined, path: Path): { [key: string]: Plain } {
    const keys = [...Object.keys(actual), ...Object.keys(given).filter((key) => !Object.hasOwn(actual, key))];
    return Object.fromEntries(
      keys.map((key) => [
        key,
        Object.hasOwn(given, key)
          ? this.value(actual[key], shown[key], given[key] ?? null, shape && shapeUnder(shape, key), [...path, key])
          : (actual[key] ?? null),
      ]),
    );
  }

  private value(
    actual: Plain | undefined,
    shown: Plain | undefined,
    given: Plain,
    shape: Shape | undefined,
    path: Path,
  ): Plain {
    if (actual !== undefined && isSame(given, shown)) return actual;
    if (shape?.text === true && typeof actual === typeof given) return this.single(actual, shown, given, shape, path);
    if (shape?.text === true && actual !== undefined) return this.text(actual, shown, given, shape, path);
    return this.single(actual, shown, given, shape, path);
  }

  /** A text in one language and one in several: what is in the other languages stays. */
  private text(actual: Plain, shown: Plain | undefined, given: Plain, shape: Shape, path: Path): Plain {
    const inLanguages = (text: Plain): Plain => (typeof text === 'string' ? { [this.first]: text } : text);
    const whole = this.single(inLanguages(actual), shown && inLanguages(shown), inLanguages(given), shape, path);
    return isSame(whole, inLanguages(actual)) ? actual : whole;
  }

  private single(
    actual: Plain | undefined,
    shown: Plain | undefined,
    given: Plain,
    shape: Shape | undefined,
    path: Path,
  ): Plain {
    if (isMapping(actual) && isMapping(given)) {
      return this.mapping(actual, isMapping(shown) ? shown : {}, given, shape, path);
    }
    if (!isSame(actual, shown)) {
      const message = 'a part of this was withheld from the audience of the export, so it cannot be changed there';
      this.conflicts.push({ path, message, help: exportWhole });
      return actual ?? null;
    }
    if (!holdsRestricted(given)) return given;
    const message = `"${restrictedItem}" names nothing`;
    this.conflicts.push({ path, message, help: exportWhole });
    return given;
  }
}

/** A list with items added: one with the id of another is put into it, one that is there already is left. */
function withItems(
  before: Plain | undefined,
  items: readonly Plain[],
  shape: Shape | undefined,
  overlay: Overlay,
): Plain[] {
  return items.reduce<Plain[]>(
    (list, item) => {
      const id = isMapping(item) ? item['id'] : undefined;
      const index = list.findIndex(
        (other) => isSame(other, item) || (id !== undefined && isMapping(other) && other['id'] === id),
      );
      const found = list[index];
      if (found === undefined) return [...list, item];
      return list.with(
        index,
        isMapping(found) && isMapping(item) ? overlay.mapping(found, found, item, shape, []) : item,
      );
    },
    Array.isArray(before) ? [...before] : [],
  );
}

/**
 * Works out what a record becomes.
 *
 * @param actual what it holds now
 * @param shown what the audience of the export saw of it
 * @param first the language of texts that name none
 */
export function mergedRecord(actual: Data, shown: Data, incoming: Incoming, first: string): Merged {
  if (incoming.mode === 'whole') return replaced(actual, incoming);
  const shape = shapes[incoming.kind];
  const overlay = new Overlay(first);
  const given = Object.fromEntries(
    Object.entries(incoming.data).map(([key, value]) => [
      key,
      incoming.added.has(key) && Array.isArray(value)
        ? withItems(actual[key], value, shapeUnder(shape, key)?.items, overlay)
        : value,
    ]),
  );
  return { data: overlay.mapping(actual, shown, given, shape, []), conflicts: overlay.conflicts };
}

/** A value with its keys in the order of the schema. */
export function inOrder(value: Plain, shape: Shape | undefined): Plain {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, shape?.items));
  if (!isMapping(value)) return value;
  const known = Object.keys(shape?.properties ?? {});
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([key, below]) => [key, inOrder(below, shape && shapeUnder(shape, key))]),
  );
}
