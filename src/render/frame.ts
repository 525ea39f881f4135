import { clusters } from '../base/width.js';
import { columnsWidth, visible } from '../base/text.js';
import type { Excerpt } from '../model/errors.js';
import type { Place } from '../model/finding.js';
import type { Paint } from './paint.js';

/** A line is shown up to this many columns; of a longer one, the part around the token. */
const widestLine = 100;
/** However narrow the terminal, this much of a line is shown. */
const narrowestLine = 20;
/** How much of a long line is kept before the token. */
const contextBefore = 30;

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
function shorten(pieces: Pieces, widest: number): Pieces {
  const { before, token, after } = pieces;
  if (columnsWidth(before + token + after) <= widest) return pieces;
  const most = Math.min(contextBefore, Math.floor(widest / 2));
  const shownBefore = columnsWidth(before) <= most ? before : `…${cut(before, most, true)}`;
  const room = widest - columnsWidth(shownBefore);
  if (columnsWidth(token) > room) return { before: shownBefore, token: `${cut(token, room - 1, false)}…`, after: '' };
  const roomAfter = room - columnsWidth(token);
  const shownAfter = columnsWidth(after) <= roomAfter ? after : `${cut(after, roomAfter - 1, false)}…`;
  return { before: shownBefore, token, after: shownAfter };
}

/**
 * Cuts the line of a place into pieces; a token that goes on in the next line ends with this one.
 *
 * @param source the text of the whole file
 * @param place columns count UTF-16 code units from 1
 * @returns undefined where the file has no such line
 */
export function piecesAt(source: string, place: Place): Pieces | undefined {
  const line = source.split('\n')[place.start.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return undefined;
  const from = place.start.column - 1;
  const to = place.end.line > place.start.line ? line.length : place.end.column - 1;
  const end = Math.max(from, to);
  return { before: line.slice(0, from), token: line.slice(from, end), after: line.slice(end) };
}

/** How loudly the caret speaks. */
export interface Caret {
  /** Said behind it, in two or three words. */
  readonly label: string | undefined;
  readonly colour: (text: string) => string;
}

/**
 * A line of a file with carets under the token, as lines of text without an end.
 *
 * @param lineNumber from 1
 */
export function frame(pieces: Pieces, lineNumber: number, caret: Caret, paint: Paint): string[] {
  return framed(pieces, String(lineNumber), widestLine, caret, paint);
}

/**
 * What was typed, with carets under the part that is meant, as lines of text without an end.
 *
 * @param width of the terminal, in columns
 */
export function excerptFrame({ text, start, end }: Excerpt, width: number, paint: Paint): string[] {
  const pieces = { before: text.slice(0, start), token: text.slice(start, end), after: text.slice(end) };
  const room = Math.max(narrowestLine, Math.min(widestLine, width - 5));
  return framed(pieces, '', room, { label: undefined, colour: (carets) => paint.error(carets) }, paint);
}

/** The lines of a frame; without a number, the margin is narrower. */
function framed(pieces: Pieces, number: string, widest: number, caret: Caret, paint: Paint): string[] {
  const shown = { before: printable(pieces.before), token: printable(pieces.token), after: printable(pieces.after) };
  const { before, token, after } = shorten(shown, widest);
  const margin = ' '.repeat(number.length);
  const bar = paint.faint('|');
  const carets = '^'.repeat(Math.max(1, columnsWidth(token)));
  const label = caret.label === undefined ? '' : ` ${visible(caret.label)}`;
  return [
    ` ${margin} ${bar}`,
    ` ${paint.faint(number)} ${bar} ${before}${token}${after}`.trimEnd(),
    ` ${margin} ${bar} ${' '.repeat(columnsWidth(before))}${caret.colour(carets + label)}`,
    ` ${margin} ${bar}`,
  ];
}
