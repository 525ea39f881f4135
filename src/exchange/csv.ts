/*
 * Comma-separated values as RFC 4180 has them, made safe for spreadsheets: a cell that a spreadsheet would take for a formula begins
 * with an apostrophe. So does one that begins with an apostrophe itself: taking one away always gives the text back.
 */
import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet takes for the beginning of a formula, behind any blanks and control characters, also in wide characters. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const formula = /^[\s\u0000-\u001f\u007f\u200b-\u200f\ufeff]*[=+\-@＝＋－＠'|%]/u;
/** Some spreadsheets cut at these, and look at what follows. */
const leading = /^[\t\r\n]/;
/** Quoted besides what the format demands: line ends of every kind, and blanks that readers would take away. */
const quotedToo = /[\r\n]|^\s|\s$/u;

/** A cell: text that people wrote, or a number of our own. */
export type CsvCell = string | number;

/**
 * The text of a cell as a spreadsheet may have it: what could be a formula begins with an apostrophe.
 *
 * @returns the text itself where it is harmless
 */
export function guarded(text: string): string {
  return formula.test(text) || leading.test(text) ? `'${text}` : text;
}

/** The text that {@link guarded} was given; an apostrophe with which a text of another hand begins stays. */
export function unguarded(text: string): string {
  const bare = text.slice(1);
  return text.startsWith("'") && guarded(bare) === text ? bare : text;
}

/**
 * Writes rows as comma-separated values.
 *
 * @param rows all of the same length; the first one holds the names of the columns
 * @returns lines that end with CR LF
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : guarded(cell))));
  return stringify(safe, {
    record_delimiter: 'windows',
    quoted_match: quotedToo,
    // A row of one empty cell would be an empty line, which readers skip.
    quoted_empty: rows[0]?.length === 1,
  });
}
