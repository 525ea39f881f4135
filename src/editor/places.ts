import type { Place } from '../model/finding.js';
import { positionOf } from '../parse/lines.js';
import type { Spot } from './context.js';

/** A part of a text as editors count: from 0, `end` exclusive. */
export interface Range {
  readonly start: Spot;
  readonly end: Spot;
}

/** A part of a file. */
export interface FileRange {
  readonly path: string;
  readonly range: Range;
}

const spotOf = ({ line, column }: Place['start']): Spot => ({ line: line - 1, character: column - 1 });

/** A place of a finding as editors count. */
export function rangeOf({ start, end }: Pick<Place, 'start' | 'end'>): Range {
  return { start: spotOf(start), end: spotOf(end) };
}

/** A part of a text, given by offsets, as editors count. */
export function rangeIn(text: string, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: spotOf(positionOf(text, start)), end: spotOf(positionOf(text, end)) };
}

/** The offset of a spot in a text; what lies beyond a line is its end. */
export function offsetOf(text: string, { line, character }: Spot): number {
  let start = 0;
  for (let left = line; left > 0; left -= 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end === -1 ? text.length : end);
}

/** The beginning of a file. */
export const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
