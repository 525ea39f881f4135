/* Gives a value that is there another one. */
import { isMap, isScalar, isSeq } from 'yaml';
import { success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { spanOf } from '../parse/values.js';
import type { Plain } from '../parse/values.js';
import type { EditFailure, Splice } from './edit.js';
import { columnOf, lineEnd, lineStart } from './layout.js';
import type { Layout } from './layout.js';
import { styleOf } from './scalar.js';
import type { Written } from './scalar.js';
import { isBlockCollection, isBlockText, isCollection, isFlow } from './tree.js';
import type { Entry, Found } from './tree.js';
import { writeForSlot } from './write-value.js';
import type { Old } from './write-value.js';

/** The column of the first line of a block text that holds anything. */
function textColumn(text: string, start: number): number | undefined {
  const line = /\n([ ]*)[^\s]/.exec(text.slice(start));
  return line?.[1]?.length;
}

/** The column of the lines of a mapping or list in the place of a value: that of the old ones, or behind the same hyphen. */
function linesColumn(text: string, { role, after, value }: Entry, next: Plain): number | undefined {
  const start = spanOf(value)?.start;
  if (start === undefined || after === undefined) return undefined;
  if (role === 'item') return text.slice(after, start).includes('\n') ? undefined : columnOf(text, start);
  const isAlike = Array.isArray(next) ? isSeq(value) : isMap(value);
  return isAlike && isBlockCollection(value) ? columnOf(text, start) : undefined;
}

/** How the value of an entry is written, so that the new one looks like it. */
function oldOf(text: string, entry: Entry, next: Plain): Old {
  const { value } = entry;
  const style = styleOf(value);
  const start = spanOf(value)?.start ?? 0;
  const column = isBlockText(value) ? textColumn(text, start) : undefined;
  const lines = linesColumn(text, entry, next);
  return {
    ...(style === undefined ? {} : { style }),
    ...(column === undefined ? {} : { textColumn: column }),
    ...(lines === undefined ? {} : { linesColumn: lines }),
    ...(isCollection(value) && value.items.length > 0 ? { isInline: isFlow(value) } : {}),
  };
}

/** The lines of a written value, each with the line end before it. */
function below({ body }: Written, layout: Layout): string {
  return body.map((line) => layout.lineEnd + line).join('');
}

/** A value where nothing was written: behind the colon or hyphen; a comment on the line stays behind it. */
function fill(text: string, after: number, written: Written, layout: Layout): Splice[] {
  const end = lineEnd(text, after);
  const head = { start: after, end: after, text: written.head === '' ? '' : ` ${written.head}` };
  return [head, { start: end, end, text: below(written, layout) }];
}

/**
 * Where what is replaced by the first line of the new value ends: of a block text, behind its header; of a mapping or list in lines,
 * with its last line, whose comment is about what stood there.
 */
function headEnd(text: string, { value, end }: Entry, start: number): number {
  if (isBlockText(value)) return start + (/^[|>][-+\d]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  return isBlockCollection(value) ? lineEnd(text, end) : end;
}

/** A value that begins on the line of its key or hyphen. */
function replaceOnLine(text: string, entry: Entry, after: number, written: Written, layout: Layout): Splice[] {
  const start = spanOf(entry.value)?.start ?? after;
  const isText = isBlockText(entry.value);
  const first = headEnd(text, entry, start);
  const last = lineEnd(text, first);
  const head = written.head === '' ? { start: after, text: '' } : { start, text: written.head };
  return [
    { ...head, end: first },
    { start: last, end: isText ? Math.max(last, entry.end) : last, text: below(written, layout) },
  ];
}

/** A value that begins on a line below its key or hyphen; what stands between the two stays. */
function replaceBelow(text: string, entry: Entry, after: number, written: Written, layout: Layout): Splice[] {
  const start = spanOf(entry.value)?.start ?? after;
  if (!isBlockCollection(entry.value) && !isBlockText(entry.value) && written.body.length === 0) {
    return [{ start, end: entry.end, text: written.head }];
  }
  const before = lineStart(text, start) - 1;
  const lines = text.charAt(before - 1) === '\r' ? before - 1 : before;
  const end = isBlockCollection(entry.value) ? lineEnd(text, entry.end) : entry.end;
  return [
    { start: after, end: after, text: written.head === '' ? '' : ` ${written.head}` },
    { start: lines, end, text: below(written, layout) },
  ];
}

/** Behind a key in brackets that has no colon. */
function fillInBrackets(entry: Entry, head: string): Splice[] {
  if (entry.after === undefined) return [{ start: entry.end, end: entry.end, text: `: ${head}` }];
  return [{ start: entry.after, end: entry.after, text: ` ${head}` }];
}

function inBrackets(entry: Entry, head: string): Splice[] {
  const span = spanOf(entry.value);
  return entry.value === undefined || span === undefined
    ? fillInBrackets(entry, head)
    : [{ start: span.start, end: entry.end, text: head }];
}

function inLines(text: string, entry: Entry, written: Written, layout: Layout): Splice[] {
  const { after = entry.end, value } = entry;
  const start = spanOf(value)?.start;
  if (value === undefined || start === undefined) return fill(text, after, written, layout);
  const isOnLine = !text.slice(after, start).includes('\n');
  return (isOnLine ? replaceOnLine : replaceBelow)(text, entry, after, written, layout);
}

/** A way of giving the value of an entry another one. */
export function replaceValue(
  text: string,
  { holder, entry }: Found,
  value: Plain,
  layout: Layout,
): Result<Splice[], EditFailure> {
  const column = columnOf(text, entry.start);
  const slot = { role: entry.role, flow: holder.flow, column, old: oldOf(text, entry, value) };
  const written = writeForSlot(value, slot, layout);
  if (!written.ok) return written;
  const splices = holder.flow ? inBrackets(entry, written.value.head) : inLines(text, entry, written.value, layout);
  return success(splices);
}

/** Whether a node says that there is nothing: no value, or a null that is written. */
export function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}
