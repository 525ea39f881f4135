/** Orders that do not depend on the machine's language: by code unit, so that the same input gives the same bytes. */

/**
 * Compares two texts by UTF-16 code unit, as JavaScript's own `<` does; never by locale.
 *
 * @returns −1, 0 or 1
 */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What items may be sorted by: text by code unit, numbers by size; what is undefined comes last. */
export type SortKey = string | number | bigint | undefined;

const rankOfKey = (key: SortKey): number => (key === undefined ? 2 : typeof key === 'string' ? 1 : 0);

/** Compares two keys: numbers before texts before what is undefined. */
function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const byRank = rankOfKey(a) - rankOfKey(b);
  if (byRank !== 0 || a === undefined || b === undefined) return byRank;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A sorted copy of a list.
 *
 * @param items left as they are
 * @param keys each reads one key off an item; a later key decides where the earlier ones are equal
 * @returns a new list; items that are equal by every key keep their order
 */
export function sortBy<T>(items: Iterable<T>, ...keys: readonly ((item: T) => SortKey)[]): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const order = compareKeys(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  });
}

/**
 * The items by a key that each has; keys and items in the order in which they come.
 *
 * @param keyOf reads the key off an item
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const runsOfDigitsOrOthers = /[0-9]+|[^0-9]+/g;
const startsWithDigit = (run: string): boolean => run >= '0' && run < ':';

/** Compares two runs of digits by value without turning them into numbers, so that any length is exact. */
function compareDigits(a: string, b: string): number {
  const [bareA, bareB] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return bareA.length - bareB.length || compareText(bareA, bareB);
}

/** Compares two runs: digits by value and before anything else, other characters by code unit. */
function compareRuns(a: string, b: string): number {
  const [digitsA, digitsB] = [startsWithDigit(a), startsWithDigit(b)];
  if (digitsA !== digitsB) return digitsA ? -1 : 1;
  return digitsA ? compareDigits(a, b) : compareText(a, b);
}

/**
 * Compares two texts as a reader counts: `ACT-2` before `ACT-10`. Texts that count the same (`ACT-2`, `ACT-002`) are
 * ordered by code unit, so only equal texts compare as equal.
 *
 * @returns a negative number, 0 or a positive number
 */
export function compareNatural(a: string, b: string): number {
  const runsA = a.match(runsOfDigitsOrOthers) ?? [];
  const runsB = b.match(runsOfDigitsOrOthers) ?? [];
  for (const [index, runA] of runsA.entries()) {
    const runB = runsB[index];
    if (runB === undefined) return 1;
    const order = compareRuns(runA, runB);
    if (order !== 0) return order;
  }
  return runsA.length - runsB.length || compareText(a, b);
}
