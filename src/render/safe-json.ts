import { visible } from '../base/text.js';

/**
 * A value as JSON that may be printed anywhere: what could move the cursor, reorder what is read, or be taken for a command by
 * a service that reads its log (`##[…]`, `##vso[…]`) is written as an escape, which reads back as what it was.
 *
 * @param indent how far all lines but the first are moved to the right
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, 2)
    .replaceAll('##', '#\\u0023')
    .split('\n')
    .map(visible)
    .join(`\n${' '.repeat(indent)}`);
}

/** The same on one line. */
function safeJsonLine(value: unknown): string {
  return visible(JSON.stringify(value).replaceAll('##', '#\\u0023'));
}

/**
 * An object as JSON with each of its properties, and each item of its lists, on a line of its own: small enough to be sent, and
 * still parted where a comparison of two files should part it.
 *
 * @param lists what stands behind the other properties, list by list
 */
export function safeJsonLines(
  head: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, readonly unknown[]>>,
): string {
  const plain = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${safeJsonLine(value)}`);
  const listed = Object.entries(lists).map(
    ([key, items]) => `${JSON.stringify(key)}: [${items.map((item) => `\n    ${safeJsonLine(item)}`).join(',')}\n  ]`,
  );
  return `{\n  ${[...plain, ...listed].join(',\n  ')}\n}\n`;
}

/** How many items are turned into text at once: a hundred thousand of them at once would fill the memory. */
const slice = 100;

/**
 * A list as JSON, in parts that make one array when joined.
 *
 * @param indent how far all lines but the first are moved to the right
 */
export function* safeJsonList<T>(
  items: readonly T[],
  valueOf: (item: T) => unknown,
  indent: number,
): Generator<string, void, undefined> {
  const margin = `\n${' '.repeat(indent)}`;
  yield '[';
  for (let start = 0; start < items.length; start += slice) {
    const some = items.slice(start, start + slice).map((item) => `${margin}  ${safeJson(valueOf(item), indent + 2)}`);
    yield `${start === 0 ? '' : ','}${some.join(',')}`;
  }
  yield items.length === 0 ? ']' : `${margin}]`;
}
