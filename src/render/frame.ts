import { clusters } from '../base/width.js';
import { columnsWidth, visible } from '../base/text.js';
import type { Excerpt } from '../model/errors.js';
import type { Place } from '../model/finding.js';
import { wrapWords } from './lines.js';
import type { Paint } from './paint.js';

/** A line is shown up to this many columns, or as many as the terminal has; of a longer one, the part around the token. */
const widestLine = 100;
/** However narrow the terminal, this much of a line is shown. */
const narrowestLine = 10;
/** How much of a long line is kept before the token, as a part of what is shown. */
const partBefore = 0.3;

/** One line of a file as it stands there, cut into what comes before the token, the token, and what follows. */
export interface Pieces {
  readonly before: string;
  readonly token: string;
  readonly after: string;
}

/** Text of a file as it may be printed: tabs as four blanks, and nothing that moves the cursor. */
function printable(text: string): string {
  return visible(text.replaceAll('\t', '    '));
}

/** The first `width` columns of a text, or with `fromEnd` the last ones; characters stay whole. */
function cut(text: string, width: number, fromEnd: boolean): string {
  const pieces = fromEnd ? clusters(text).reverse() : clusters(text);
  const kept: string[] = [];
  let room = width;
  for (const piece of pieces) {
    if (piece.width > room) break;
    kept.push(piece.text);
    room -= piece.width;
  }
  return (fromEnd ? kept.reverse() : kept).join('');
}

/** Shortens what is too long for a line: the token first keeps its place, then its beginning. */
function shorten(pieces: Pieces, width: number): Pieces {
  const { before, token, after } = pieces;
  if (columnsWidth(before + token + after) <= width) return pieces;
  const contextBefore = Math.floor(width * partBefore);
  const shownBefore = columnsWidth(before) <= contextBefore ? before : `…${cut(before, contextBefore, true)}`;
  const room = width - columnsWidth(shownBefore);
  if (columnsWidth(token) > room) return { before: shownBefore, token: `${cut(token, room - 1, false)}…`, after: '' };
  const roomAfter = room - columnsWidth(token);
  const shownAfter = columnsWidth(after) <= roomAfter ? after : `${cut(after, roomAfter - 1, false)}…`;
  return { before: shownBefore, token, after: shownAfter };
}

/** A line of a text, from 1, without its end. The text is not cut up whole: this is asked a hundred thousand times. */
function lineOf(source: string, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number; line += 1) {
    start = source.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

/**
 * Cuts the line of a place into pieces; a token that goes on in the next line ends with this one.
 *
 * @param source the text of the whole file
 * @param place columns count UTF-16 code units from 1
 * @returns undefined where the file has no such line
 */
export function piecesAt(source: string, place: Place): Pieces | undefined {
  const line = lineOf(source, place.start.line);
  if (line === undefined) return undefined;
  const from = place.start.column - 1;
  const to = place.end.line > place.start.line ? line.length : place.end.column - 1;
  const end = Math.max(from, to);
  return { before: line.slice(0, from), token: line.slice(from, end), after: line.slice(end) };
}

/** How the token of a frame is marked. */
export interface FrameStyle {
  /** Stands under each column of the token. */
  readonly mark: '^' | '~';
  /** Said behind it, in a few words. */
  readonly label: string | undefined;
  readonly colour: (text: string) => string;
}

/** How a frame is set. */
export interface FrameLayout {
  readonly paint: Paint;
  /** How many columns the number of the line has: several frames stand below each other. */
  readonly gutter: number;
  /** The width of the terminal, where it is known. */
  readonly columns: number | undefined;
}

/**
 * A line of a file with marks under the token, as lines of text without an end.
 *
 * @param lineNumber from 1
 */
export function frame(pieces: Pieces, lineNumber: number, style: FrameStyle, layout: FrameLayout): string[] {
  return framed(pieces, String(lineNumber), style, layout);
}

/**
 * What was typed, with carets under the part that is meant, as lines of text without an end.
 *
 * @param columns of the terminal
 */
export function excerptFrame({ text, start, end }: Excerpt, columns: number, paint: Paint): string[] {
  const pieces = { before: text.slice(0, start), token: text.slice(start, end), after: text.slice(end) };
  const style: FrameStyle = { mark: '^', label: undefined, colour: (carets) => paint.error(carets) };
  return framed(pieces, '', style, { paint, gutter: 0, columns });
}

/** The lines of a frame; without a number, the margin is narrower. */
function framed(pieces: Pieces, number: string, style: FrameStyle, layout: FrameLayout): string[] {
  const { paint, gutter, columns = Infinity } = layout;
  const width = Math.max(narrowestLine, Math.min(widestLine, columns - gutter - 4));
  const shown = { before: printable(pieces.before), token: printable(pieces.token), after: printable(pieces.after) };
  const { before, token, after } = shorten(shown, width);
  const margin = ' '.repeat(gutter);
  const bar = paint.faint('|');
  const under = { start: columnsWidth(before), marks: style.mark.repeat(Math.max(1, columnsWidth(token))) };
  const room = Math.max(narrowestLine, columns - gutter - 4);
  return [
    ` ${margin} ${bar}`,
    ` ${paint.faint(number.padStart(gutter))} ${bar} ${before}${token}${after}`.trimEnd(),
    ...markLines(under, visible(style.label ?? ''), room).map(
      ([indent, text]) => ` ${margin} ${bar} ${' '.repeat(indent)}${style.colour(text)}`,
    ),
    ` ${margin} ${bar}`,
  ];
}

/** The marks with what is said behind them, or below where there is no room: each line with its indentation. */
function markLines(
  { start, marks }: { readonly start: number; readonly marks: string },
  label: string,
  room: number,
): (readonly [indent: number, text: string])[] {
  const whole = `${marks} ${label}`.trimEnd();
  if (start + columnsWidth(whole) <= room) return [[start, whole]];
  const lines = label === '' ? [] : wrapWords(label, room);
  const indent = Math.max(0, Math.min(start, room - Math.max(0, ...lines.map(columnsWidth))));
  return [[start, marks], ...lines.map((line) => [indent, line] as const)];
}
