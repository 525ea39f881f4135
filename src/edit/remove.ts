/* Takes keys and items away. */
import type { Splice } from './edit.js';
import { afterLineEnd, columnOf, isFirstOnLine, lineEnd, lineStart } from './layout.js';
import type { Entry, Found } from './tree.js';

/** Whether a text holds nothing but blanks, line ends and one comma. */
function isGap(text: string): boolean {
  return /^[\s,]*$/.test(text);
}

/** Where the comma stands in what separates two entries in brackets; comments may hold commas too. */
function commaIn(text: string, from: number): number | undefined {
  const found = /^(?:\s|#[^\n]*\n)*,/.exec(text.slice(from));
  return found === null ? undefined : from + found[0].length - 1;
}

/** An entry in brackets, with one comma. Comments between entries stay. */
function fromBrackets(text: string, { holder, index, entry }: Found): Splice[] {
  const [before, after] = [holder.entries[index - 1], holder.entries[index + 1]];
  if (after !== undefined && isGap(text.slice(entry.end, after.start))) {
    return [{ start: entry.start, end: after.start, text: '' }];
  }
  if (after === undefined && before !== undefined && isGap(text.slice(before.end, entry.start))) {
    return [{ start: before.end, end: entry.end, text: '' }];
  }
  const own = { start: entry.start, end: entry.end, text: '' };
  const comma = commaIn(text, after === undefined && before !== undefined ? before.end : entry.end);
  const gone = comma === undefined ? [] : [{ start: comma, end: comma + 1, text: '' }];
  return [own, ...gone].sort((a, b) => a.start - b.start);
}

/** Behind the comment lines that follow and are set in deeper than a column: they are about what is taken away. */
export function behindDeeperComments(text: string, from: number, column: number): number {
  let end = from;
  for (let next = from; next < text.length;) {
    const stop = afterLineEnd(text, lineEnd(text, next));
    const line = text.slice(next, stop);
    const isComment = /^\s*#/.test(line) && line.search(/#/) > column;
    if (!isComment && line.trim() !== '') break;
    if (isComment) end = stop;
    next = stop;
  }
  return end;
}

/** An entry that stands on the line of the hyphen that it belongs to. */
function fromHyphen(text: string, entry: Entry, next: Entry | undefined): Splice[] {
  const isNear = next !== undefined && text.slice(lineEnd(text, entry.end), next.start).trim() === '';
  return [{ start: entry.start, end: isNear ? next.start : lineEnd(text, entry.end), text: '' }];
}

function wholeLines(text: string, entry: Entry, withComments: boolean): Splice[] {
  const start = lineStart(text, entry.start);
  const end = Math.max(lineEnd(text, entry.end), entry.end);
  const behind = text.charAt(end - 1) === '\n' ? end : afterLineEnd(text, end);
  const last = withComments ? behindDeeperComments(text, behind, columnOf(text, entry.start)) : behind;
  // At the end of a text without a last line end, the one before goes in its place.
  if (last > end || text.charAt(last - 1) === '\n' || start === 0) return [{ start, end: last, text: '' }];
  const before = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return [{ start: before, end: last, text: '' }];
}

/** The ways of taking an entry away, of several in its mapping or list: the one that keeps most first. */
export function removals(text: string, found: Found): Splice[][] {
  const { holder, index, entry } = found;
  if (holder.flow) return [fromBrackets(text, found)];
  if (!isFirstOnLine(text, entry.start)) return [fromHyphen(text, entry, holder.entries[index + 1])];
  return [wholeLines(text, entry, false), wholeLines(text, entry, true)];
}
