import { isDeepStrictEqual } from 'node:util';

/** An item of a list before and after; the index is undefined where it was not, or is no longer, there. */
export interface ItemPair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * By which properties an item is known again, the surest first. An item with an id is known by nothing else.
 */
const identities: readonly (readonly string[])[] = [
  ['member'],
  ['capability'],
  ['policy'],
  ['ref'],
  ['metric', 'audience'],
  ['report', 'audience', 'language'],
  ['field', 'on'],
  ['person', 'from'],
  ['organisation', 'from'],
  ['role', 'from'],
  ['person'],
  ['system'],
  ['path'],
  ['url'],
  ['period'],
  ['date'],
  ['audience'],
  ['on'],
  ['title'],
  ['organisation'],
  ['role'],
];

/** The text by which an item is found again by some properties; undefined where it lacks one. */
function keyOf(item: unknown, names: readonly string[]): string | undefined {
  if (!isMapping(item)) return undefined;
  const values = names.map((name) => (Object.hasOwn(item, name) ? item[name] : undefined));
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}

const hasId = (item: unknown): boolean => keyOf(item, ['id']) !== undefined;

/** What is left to pair of two lists. */
interface Rest {
  before: number[];
  after: number[];
}

/** Pairs what a key finds again, of several of the same key in their order. */
function pairBy(rest: Rest, keys: { before(index: number): unknown; after(index: number): unknown }): ItemPair[] {
  const byKey = new Map<unknown, number[]>();
  for (const index of rest.before) {
    const key = keys.before(index);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  const pairs = rest.after.flatMap((after): ItemPair[] => {
    const before = byKey.get(keys.after(after))?.shift();
    return before === undefined ? [] : [{ before, after }];
  });
  const done = { before: new Set(pairs.map((pair) => pair.before)), after: new Set(pairs.map((pair) => pair.after)) };
  rest.before = rest.before.filter((index) => !done.before.has(index));
  rest.after = rest.after.filter((index) => !done.after.has(index));
  return pairs;
}

/** The same text for equal items; keys are put in order. */
function content(item: unknown): string {
  return JSON.stringify(item, (_key, value: unknown) =>
    isMapping(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/**
 * Pairs the items of a list before and after: by their ids; those without by being equal, then by what tells them apart (a member, a day).
 *
 * @returns in the order of the later list, then what is gone
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): readonly ItemPair[] {
  const rest: Rest = { before: [...before.keys()], after: [...after.keys()] };
  const by = (key: (item: unknown) => unknown): ItemPair[] =>
    pairBy(rest, { before: (index) => key(before[index]), after: (index) => key(after[index]) });
  const pairs = [...by((item) => keyOf(item, ['id'])), ...by((item) => (hasId(item) ? undefined : content(item)))];
  for (const names of identities) {
    if (rest.before.length === 0 || rest.after.length === 0) break;
    pairs.push(...by((item) => (hasId(item) ? undefined : keyOf(item, names))));
  }
  pairs.push(...rest.after.map((index) => ({ before: undefined, after: index })));
  pairs.sort((a, b) => (a.after ?? 0) - (b.after ?? 0));
  return [...pairs, ...rest.before.map((index) => ({ before: index, after: undefined }))];
}

/** Whether the items that stayed changed places. */
export function isReordered(pairs: readonly ItemPair[]): boolean {
  const kept = pairs.flatMap(({ before, after }) => (before === undefined || after === undefined ? [] : [before]));
  return kept.some((index, place) => place > 0 && index < (kept[place - 1] ?? 0));
}

/** Whether two values hold the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b);
}

/** The properties by which an item is known again: its id, else what tells it from the others. */
export function identifyingProperties(item: unknown): readonly string[] {
  return [['id'], ...identities].find((names) => keyOf(item, names) !== undefined) ?? [];
}

/** When something began says which of several it is, but not what it is. */
const isNaming = (name: string): boolean => name !== 'from';

/** The properties by which people call an item: its id, its title, else what tells it from the others. */
export function namingProperties(item: unknown): readonly string[] {
  const called = ['id', 'title', 'post'].find((name) => keyOf(item, [name]) !== undefined);
  if (called !== undefined) return [called];
  const identity = identifyingProperties(item);
  return identity.length === 1 ? identity : identity.filter(isNaming);
}
