import type { Plain } from './values.js';

/** Whether a value is a mapping. */
export function isMapping(value: Plain | undefined): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same; the order of keys makes no difference, the order of items does. */
export function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isMapping(a)) return Object.is(a, b);
  if (!isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
