import type { Place, Position } from '../model/finding.js';

/** The line and column of an offset, both from 1; columns count UTF-16 units. */
export function positionOf(text: string, offset: number): Position {
  const bounded = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < bounded; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: bounded - lineStart + 1 };
}

/**
 * The place of a span; blank space and line ends at its end are left out, so that a caret line stays short. Where it is nothing but
 * blank space, such as a tab that indents, that is what it is about.
 */
export function placeOf(
  text: string,
  span: { readonly start: number; readonly end: number },
): Pick<Place, 'start' | 'end'> {
  const whole = text.slice(span.start, span.end);
  const kept = whole.trimEnd() || (/^[^\r\n]*/.exec(whole)?.[0] ?? '');
  return { start: positionOf(text, span.start), end: positionOf(text, span.start + kept.length) };
}

/** Lines that say nothing of a record: empty ones, comments such as that for editors, the mark that begins a document. */
const quietLine = /^\s*(?:#.*|---\s*)?$/;

/**
 * The first line of a text that says something, or the first where none does, as a span: the place of what concerns a record as a
 * whole.
 */
export function firstLine(text: string): { readonly start: number; readonly end: number } {
  let first: { start: number; end: number } | undefined;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    first ??= { start, end };
    if (!quietLine.test(text.slice(start, end))) return { start, end };
    start = end + 1;
  }
  return first ?? { start: 0, end: 0 };
}
