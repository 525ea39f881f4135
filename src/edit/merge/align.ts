/* Finds what belongs together in three versions of a mapping or list: the common ancestor and two sides. */
import { compareText } from '../../base/order.js';
import type { Plain } from '../../parse/values.js';
import { isMapping } from '../data.js';

/** One of three versions. */
export type Version = 'base' | 'ours' | 'theirs';

/** Something of each version. */
export type Three<T> = Readonly<Record<Version, T>>;

/** Where one entry stands in each version; undefined where that version lacks it. */
export type Slot = Three<number | undefined>;

/** The entries of all versions, in the order in which they are to stand. */
export interface Alignment {
  readonly slots: readonly Slot[];
  /** Whether both sides arranged anew what they have in common, and differently. */
  readonly isDisputed: boolean;
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/** Puts what only one side has into the order of the other: behind what stands before it, and behind what the other side put there too. */
function woven(backbone: readonly string[], other: readonly string[]): readonly string[] {
  const result = [...backbone];
  const [inBackbone, inOther] = [new Set(backbone), new Set(other)];
  let before: string | undefined;
  for (const name of other) {
    if (!inBackbone.has(name)) {
      let at = before === undefined ? 0 : result.indexOf(before) + 1;
      while (at < result.length && !inOther.has(result[at] ?? '')) at += 1;
      result.splice(at, 0, name);
    }
    before = name;
  }
  return result;
}

/** Aligns three lists of names, none of which stands twice in a version. */
export function align(names: Three<readonly string[]>): Alignment {
  const { base, ours, theirs } = names;
  const sets = { base: new Set(base), ours: new Set(ours), theirs: new Set(theirs) };
  const inAll = (name: string): boolean => sets.base.has(name) && sets.ours.has(name) && sets.theirs.has(name);
  const [inBase, inOurs, inTheirs] = [base.filter(inAll), ours.filter(inAll), theirs.filter(inAll)];
  const oursIsArranged = !sameOrder(inBase, inOurs);
  const theirsIsArranged = !sameOrder(inBase, inTheirs);
  const order = theirsIsArranged && !oursIsArranged ? woven(theirs, ours) : woven(ours, theirs);
  const place = (list: readonly string[]): ReadonlyMap<string, number> => new Map(list.map((name, at) => [name, at]));
  const places = { base: place(base), ours: place(ours), theirs: place(theirs) };
  return {
    slots: order.map((name) => ({
      base: places.base.get(name),
      ours: places.ours.get(name),
      theirs: places.theirs.get(name),
    })),
    isDisputed: oursIsArranged && theirsIsArranged && !sameOrder(inOurs, inTheirs),
  };
}

/** A text that is the same for values that are the same. */
function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted(compareText);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`;
}

const isScalar = (value: Plain | undefined): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null);

const allDiffer = (names: readonly string[]): boolean => new Set(names).size === names.length;

type Lists = Three<readonly Plain[]>;

const versionsOf = <T>({ base, ours, theirs }: Three<T>): readonly T[] => [base, ours, theirs];

const mapThree = <T, U>({ base, ours, theirs }: Three<T>, made: (value: T) => U): Three<U> => {
  return { base: made(base), ours: made(ours), theirs: made(theirs) };
};

/** The names that the values of one key give to items; undefined where they do not tell them apart. */
function namesByKey(lists: Lists, key: string): Three<readonly string[]> | undefined {
  const valueIn = (item: Plain): Plain | undefined =>
    isMapping(item) && Object.hasOwn(item, key) ? item[key] : undefined;
  const isKnown = versionsOf(lists).every((list) => list.every((item) => isScalar(valueIn(item))));
  if (!isKnown) return undefined;
  const names = mapThree(lists, (list) => list.map((item) => canonical(valueIn(item) ?? null)));
  return versionsOf(names).every(allDiffer) ? names : undefined;
}

/** The keys by which items may be told apart: their id, else the first key in their order that can. */
function candidateKeys(lists: Lists): readonly string[] {
  const [first] = versionsOf(lists).flat();
  return isMapping(first) ? ['id', ...Object.keys(first)] : [];
}

/** Items named by what they are. Where both sides put something else in the place of an item, nobody knows what belongs together. */
function namesByValue(lists: Lists): Three<readonly string[]> | undefined {
  const names = mapThree(lists, (list) => list.map(canonical));
  if (!versionsOf(names).every(allDiffer)) return undefined;
  const known = new Set(names.base);
  const isNew = (side: 'ours' | 'theirs'): boolean =>
    lists[side].some((item, at) => !isScalar(item) && !known.has(names[side][at] ?? ''));
  const isGone = names.base.some((name) => !names.ours.includes(name) && !names.theirs.includes(name));
  return isGone && isNew('ours') && isNew('theirs') ? undefined : names;
}

/**
 * Aligns the items of three lists: by their ids; where they have none, by a key whose value tells them apart (a day, a member); else by
 * what they are.
 *
 * @returns undefined where items cannot be told apart, or both sides put them in another order
 */
export function alignItems(lists: Lists): readonly Slot[] | undefined {
  const byKey = candidateKeys(lists).map((key) => namesByKey(lists, key));
  const names = byKey.find((found) => found !== undefined) ?? namesByValue(lists);
  if (names === undefined) return undefined;
  const { slots, isDisputed } = align(names);
  return isDisputed ? undefined : slots;
}
