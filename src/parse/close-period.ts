import type { Day } from '../base/day.js';
import { at } from '../model/finding.js';
import type { RegisterRecord } from '../model/record.js';
import type { ParsedRegister } from './register.js';

/** The offset of a place in a text. */
function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The end of the line in which an offset lies, its line end included. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** A history where there is none, below the status. */
function newHistory(
  text: string,
  parsed: ParsedRegister,
  period: RegisterRecord<'period'>,
  day: Day,
  eol: string,
): Insertion {
  const offset = lineEnd(text, offsetOf(text, parsed.locate(at(period, 'status')).end));
  return { offset, text: `history:${eol}  - on: ${day}${eol}    status: closed${eol}` };
}

/** The new entry of the history, set as the one before it, and where it goes. */
function entryAfter(
  text: string,
  parsed: ParsedRegister,
  period: RegisterRecord<'period'>,
  day: Day,
): Insertion | undefined {
  const last = (period.data.history ?? []).length - 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (last < 0) return newHistory(text, parsed, period, day, eol);
  const [on, status] = ['on', 'status'].map((key) => parsed.locate(at(period, 'history', last, key)));
  if (on === undefined || status === undefined) return undefined;
  // An entry is on one line in braces, or on lines of its own; several entries on one line are nobody's habit.
  const first = Math.min(on.start.line, status.start.line);
  const indent = /^(\s*)- /.exec(text.split('\n')[first - 1] ?? '')?.[1];
  if (indent === undefined) return undefined;
  const end = on.end.line > status.end.line ? on.end : status.end;
  return { offset: lineEnd(text, offsetOf(text, end)), text: `${indent}- { on: ${day}, status: closed }${eol}` };
}

/**
 * The text of a period's record with the status closed, every other byte as it was.
 *
 * @returns undefined where the history is written in a way that cannot be added to
 */
export function closedText(
  text: string,
  parsed: ParsedRegister,
  period: RegisterRecord<'period'>,
  day: Day,
): string | undefined {
  const entry = entryAfter(text, parsed, period, day);
  if (entry === undefined) return undefined;
  const status = parsed.locate(at(period, 'status'));
  const [start, end] = [offsetOf(text, status.start), offsetOf(text, status.end)];
  const isCut = entry.offset === text.length && !text.endsWith('\n');
  const edits = [
    { start, end, text: 'closed' },
    { start: entry.offset, end: entry.offset, text: `${isCut ? '\n' : ''}${entry.text}` },
  ].sort((a, b) => b.start - a.start);
  return edits.reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
