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

/** The place of a span; blank space and line ends at its end are left out, so that a caret line stays short. */
export function placeOf(
  text: string,
  span: { readonly start: number; readonly end: number },
): Pick<Place, 'start' | 'end'> {
  const kept = text.slice(span.start, span.end).trimEnd();
  return { start: positionOf(text, span.start), end: positionOf(text, span.start + kept.length) };
}

/** The first line of a text, as a span: the place of what concerns a record as a whole. */
export function firstLine(text: string): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n');
  return { start: 0, end: end === -1 ? text.length : end };
}
