import type { Plain } from '../parse/values.js';
import { isMapping, isSame } from './data.js';
import type { Edit, Path } from './edit.js';

/** The order in which the keys of a mapping at a path shall stand, where there is one. */
export type OrderAt = (at: Path) => readonly string[] | undefined;

function isEmpty(value: Plain[] | { [key: string]: Plain }): boolean {
  return Object.keys(value).length === 0;
}

/** The edits of one value into another: deep where both are of one form, so that what is equal inside stays as it is written. */
function ofValue(before: Plain, after: Plain, orderAt: OrderAt, at: Path): Edit[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && !isEmpty(after)) return ofLists(before, after, orderAt, at);
  if (isMapping(before) && isMapping(after) && !isEmpty(after)) return ofMappings(before, after, orderAt, at);
  return [{ kind: 'set', at, value: after }];
}

function ofMappings(
  before: { [key: string]: Plain },
  after: { [key: string]: Plain },
  orderAt: OrderAt,
  at: Path,
): Edit[] {
  const order = orderAt(at);
  const inserted = Object.entries(after).filter(([key]) => !Object.hasOwn(before, key));
  const changed = Object.entries(before).filter(([key]) => Object.hasOwn(after, key));
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...changed.flatMap(([key, value]) => ofValue(value, after[key] ?? null, orderAt, [...at, key])),
    // First what comes, then what goes: between the two, the mapping is never empty.
    ...inserted.map(([key, value]): Edit => ({
      kind: 'insert',
      at,
      key,
      value,
      ...(order === undefined ? {} : { order }),
    })),
    ...removed.map((key): Edit => ({ kind: 'remove', at: [...at, key] })),
  ];
}

/** How many items two lists have in common from an end. */
function alike(
  a: readonly Plain[],
  b: readonly Plain[],
  most: number,
  item: (list: readonly Plain[], n: number) => Plain | undefined,
): number {
  let count = 0;
  while (count < most && isSame(item(a, count), item(b, count))) count += 1;
  return count;
}

function ofLists(before: readonly Plain[], after: readonly Plain[], orderAt: OrderAt, at: Path): Edit[] {
  const shorter = Math.min(before.length, after.length);
  const first = alike(before, after, shorter, (list, n) => list[n]);
  const last = alike(before, after, shorter - first, (list, n) => list.at(-1 - n));
  const [old, fresh] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  const both = Math.min(old.length, fresh.length);
  const changed = old
    .slice(0, both)
    .flatMap((value, index) => ofValue(value, fresh[index] ?? null, orderAt, [...at, first + index]));
  const added = fresh
    .slice(both)
    .map((value, index): Edit => ({ kind: 'add', at, value, index: first + both + index }));
  const removed = old.slice(both).map((): Edit => ({ kind: 'remove', at: [...at, first + both] }));
  return [...changed, ...added, ...removed];
}

/**
 * The edits that make one document's data into another's, the fewest that are easily found: what is the same on both sides is not
 * touched, wherever it stands.
 *
 * @param orderAt where new keys go
 */
export function editsBetween(
  before: { readonly [key: string]: Plain },
  after: { readonly [key: string]: Plain },
  orderAt: OrderAt = () => undefined,
): Edit[] {
  return ofMappings({ ...before }, { ...after }, orderAt, []);
}
