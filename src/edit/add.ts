/* Adds keys to mappings, and items to lists. */
import { isMap } from 'yaml';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { spanOf } from '../parse/values.js';
import type { Plain } from '../parse/values.js';
import { impossible } from './edit.js';
import type { EditFailure, Splice } from './edit.js';
import { columnOf, isFirstOnLine, lineEnd } from './layout.js';
import type { Layout } from './layout.js';
import type { Entry, Holder } from './tree.js';
import { writeInBrackets, writeItem, writePair } from './write-value.js';

/** What is to be added: an item, or with a key a pair. */
export interface Addition {
  readonly key?: string;
  readonly value: Plain;
}

/** Behind an entry: on a line of its own, before whatever follows. */
function behindLine(text: string, entry: Entry, lines: readonly string[], layout: Layout): Splice {
  const end = Math.max(lineEnd(text, entry.end), entry.end);
  // A text that keeps the blank lines after it ends with a line end already.
  if (end > 0 && text.charAt(end - 1) === '\n') {
    return { start: end, end, text: lines.map((line) => line + layout.lineEnd).join('') };
  }
  return { start: end, end, text: lines.map((line) => layout.lineEnd + line).join('') };
}

/** Before an entry, which may stand on the line of the hyphen that it belongs to. */
function beforeEntry(text: string, entry: Entry, lines: readonly string[], layout: Layout): Splice {
  const blanks = ' '.repeat(columnOf(text, entry.start));
  const [first = '', ...rest] = lines;
  const whole = [first.trimStart(), ...rest, ''].join(layout.lineEnd);
  return { start: entry.start, end: entry.start, text: whole + blanks };
}

function addLines(
  text: string,
  { entries }: Holder,
  { key, value }: Addition,
  index: number,
  layout: Layout,
): Result<Splice[], EditFailure> {
  const [before, after] = [entries[index - 1], entries[index]];
  const neighbour = before ?? after;
  if (neighbour === undefined) return failure(impossible('there is nothing beside which it could stand'));
  const column = columnOf(text, neighbour.start);
  const written = key === undefined ? writeItem(value, column, layout) : writePair(key, value, column, layout);
  if (!written.ok) return written;
  const lines = written.value.map((line, at) => (at === 0 ? ' '.repeat(column) + line : line));
  const splice =
    before === undefined ? beforeEntry(text, neighbour, lines, layout) : behindLine(text, before, lines, layout);
  return success([splice]);
}

/** What stands between two entries in brackets: a line of its own for each, or a blank. */
function separator(text: string, { start }: Entry, bracket: number, layout: Layout): string {
  const isOwnLine = isFirstOnLine(text, start) && text.slice(bracket, start).includes('\n');
  return isOwnLine ? layout.lineEnd + ' '.repeat(columnOf(text, start)) : ' ';
}

function addInBrackets(
  text: string,
  { node, entries }: Holder,
  { key, value }: Addition,
  index: number,
  layout: Layout,
): Result<Splice[], EditFailure> {
  const written = writeInBrackets(value, key);
  if (!written.ok) return written;
  const bracket = spanOf(node)?.start ?? 0;
  const [before, after] = [entries[index - 1], entries[index]];
  if (before !== undefined) {
    const gap = separator(text, before, bracket, layout);
    return success([{ start: before.end, end: before.end, text: `,${gap}${written.value}` }]);
  }
  if (after !== undefined) {
    const gap = separator(text, after, bracket, layout);
    return success([{ start: after.start, end: after.start, text: `${written.value},${gap}` }]);
  }
  const inside = isMap(node) ? ` ${written.value} ` : written.value;
  return success([{ start: bracket + 1, end: bracket + 1, text: inside }]);
}

/** A way of adding something to a mapping or list. @param index before which entry; the number of entries for the end */
export function addEntry(
  text: string,
  holder: Holder,
  addition: Addition,
  index: number,
  layout: Layout,
): Result<Splice[], EditFailure> {
  return (holder.flow ? addInBrackets : addLines)(text, holder, addition, index, layout);
}

/** Before which pair of a mapping a key belongs: behind all those that come before it in an order, else at the end. */
export function placeInOrder(keys: readonly string[], key: string, order: readonly string[] | undefined): number {
  const own = order?.indexOf(key) ?? -1;
  if (order === undefined || own === -1) return keys.length;
  const last = keys.findLastIndex((other) => {
    const place = order.indexOf(other);
    return place !== -1 && place < own;
  });
  if (last !== -1) return last + 1;
  // Nothing comes before it: it leads those that come after it, and stays behind what the order does not know.
  const first = keys.findIndex((other) => order.includes(other));
  return first === -1 ? keys.length : first;
}
