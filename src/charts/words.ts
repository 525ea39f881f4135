import { columnsWidth } from '../base/text.js';
import type { Line } from '../model/line.js';

/** Gives the words of a line, in the language of the page. */
export type Say = (line: Line) => string;

/** The least width, in pixels, at which a drawing has to read well: a telephone's, without the margins of the page. */
export const leastWidth = 288;
/** How wide a character is at most, on the average: with some room, since fonts differ. */
export const characterWidth = 7.2;

/** The letters that take more than one of them: capitals, and those of three strokes. */
const wideLetters = /[\p{Lu}mw@%]/gu;
const widestLetters = /[MW@%]/gu;

/** How many characters of the usual width a text takes: capitals and broad letters are more, marks nothing, ideographs two. */
function columnsOf(text: string): number {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return columnsWidth(text) + 0.3 * (count(wideLetters) + count(widestLetters));
}

/** How many characters go into a part of the least width. */
export function charactersIn(percent: number): number {
  return Math.floor((leastWidth * percent) / 100 / characterWidth);
}

/** Whether a text goes into a part of the least width. */
export function fitsIn(text: string, percent: number): boolean {
  return text !== '' && columnsOf(text) <= charactersIn(percent);
}

/** As many whole characters as fit. */
function beginning(text: string, columns: number): string {
  let taken = '';
  for (const character of text) {
    if (columnsOf(taken + character) > columns) break;
    taken += character;
  }
  return taken;
}

/** Cuts a text to a width, and shows that it is cut. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  return `${beginning(text, columns - 1).trimEnd()}…`;
}

/** A text in two lines at most, broken between words; what is longer is cut, and stands whole in the table. */
export function twoLines(text: string, columns: number): string[] {
  if (columnsOf(text) <= columns) return [text];
  const fitting = beginning(text, columns + 1);
  const blank = fitting.lastIndexOf(' ');
  const end = blank > 0 ? blank : beginning(text, columns).length;
  return [text.slice(0, end), cut(text.slice(end).trim(), columns)];
}

/** How much of the least width a text takes, in per cent. */
export function shareOf(text: string): number {
  return (columnsOf(text) * characterWidth * 100) / leastWidth;
}

/** Which part of a text belongs to a place across, so that the text stays inside the drawing. */
export function sideOf(at: number, text: string): 'start' | 'middle' | 'end' {
  const half = shareOf(text) / 2;
  if (at < half) return 'start';
  return at > 100 - half ? 'end' : 'middle';
}
