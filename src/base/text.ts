/** Text for people: what may be echoed, what was perhaps meant, how things are counted and listed. */
import { compareText, sortBy } from './order.js';
import { clusters, columnsWidth } from './width.js';

export { columnsWidth };

/*
 * Control characters (C0, delete, C1), line and paragraph separator, bidirectional embeddings, overrides and isolates, the
 * byte order mark, and halves of surrogate pairs. Marks and joiners (U+200E, U+200F, U+061C, U+200C, U+200D) are ordinary
 * text: Arabic needs them.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * Makes a text that came from outside safe to print on one line: whatever could move the cursor, colour, hide or reorder
 * what is read is shown as `\uXXXX`. Every echoed text goes through here.
 *
 * @param text any text, also with lone surrogates
 * @returns the text with nothing but ordinary characters; doing it twice changes nothing more
 */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The two rows above the one at hand; only cells within the limit of the diagonal are kept: cell `k` of row `r` is column `r − limit + k`. */
interface RowsAbove {
  readonly second: readonly number[];
  readonly first: readonly number[];
}

/** Whether two neighbours have changed places between the texts just before `row` and `column`, both counted from 1. */
const isSwap = (a: readonly string[], b: readonly string[], row: number, column: number): boolean =>
  row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];

/** One row of the optimal string alignment table, `row` counted from 1; what is out of reach holds `limit + 1`. */
function distanceRow(
  a: readonly string[],
  b: readonly string[],
  row: number,
  limit: number,
  above: RowsAbove,
): number[] {
  const beyond = limit + 1;
  const cells: number[] = [];
  const at = (cellsOfRow: readonly number[], cell: number): number => cellsOfRow[cell] ?? beyond;
  for (let cell = 0; cell <= 2 * limit; cell += 1) {
    const column = row - limit + cell;
    let best = column === 0 ? row : beyond;
    if (column > 0 && column <= b.length) {
      const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
      best = Math.min(at(above.first, cell + 1) + 1, at(cells, cell - 1) + 1, at(above.first, cell) + substitution);
      if (isSwap(a, b, row, column)) best = Math.min(best, at(above.second, cell) + 1);
    }
    cells.push(Math.min(best, beyond));
  }
  return cells;
}

/**
 * The number of edits between two texts: insertions, deletions, substitutions and swaps of neighbours count one each
 * (optimal string alignment). Counted in code points.
 *
 * @param limit the greatest distance of interest, a whole number; work and memory grow with length × limit
 * @returns the distance, or `limit + 1` when it is greater than the limit
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  // A code point is one or two code units, so a text that is far too long is turned down before it is taken apart.
  if (a.length > 2 * (b.length + limit) || b.length > 2 * (a.length + limit)) return beyond;
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > limit) return beyond;
  let second: number[] = [];
  let first = Array.from({ length: 2 * limit + 1 }, (_, cell) => (cell < limit ? beyond : cell - limit));
  for (let row = 1; row <= from.length; row += 1) {
    const next = distanceRow(from, to, row, limit, { second, first });
    [second, first] = [first, next];
    // A swap reaches two rows back, so both must be out of reach before the rest can be left out.
    if (Math.min(...second, ...first) > limit) return beyond;
  }
  return first[to.length - from.length + limit] ?? beyond;
}

/**
 * The candidates that a mistyped word may have meant, without regard to case.
 *
 * @param word what was written
 * @param candidates what could have been written; repeated ones count once
 * @param limit the greatest edit distance; words of up to three letters allow 1, and a distance is always less than the
 *   word is long (so that `x` does not suggest `y`)
 * @returns the nearest first, then by code unit; a candidate that differs by case alone comes before all others
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 2): string[] {
  const folded = word.toLowerCase();
  const length = Array.from(folded).length;
  const reach = Math.min(length <= 3 ? 1 : limit, limit, Math.max(0, length - 1));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = editDistance(folded, candidate.toLowerCase(), reach);
    if (distance <= reach) found.push({ candidate, distance });
  }
  return sortBy(
    found,
    (match) => match.distance,
    (match) => match.candidate,
  ).map((match) => match.candidate);
}

/**
 * A count with its noun: `1 record`, `3 records`, `0 records`.
 *
 * @param count printed as it is, without separators
 * @param one the noun for exactly one
 * @param many the noun for every other count
 */
export function plural(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/**
 * Joins words as in a sentence: `a`, `a and b`, `a, b and c`.
 *
 * @param conjunction the word before the last one
 */
export function listWords(words: readonly string[], conjunction = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/**
 * Cuts a text to a number of columns, with an ellipsis in place of what is missing. A character and its marks stay together.
 *
 * @param width columns, as counted by `columnsWidth`; 0 or less gives an empty text
 * @returns the text itself when it fits
 */
export function truncate(text: string, width: number): string {
  if (columnsWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let room = width - 1;
  for (const piece of clusters(text)) {
    if (piece.width > room) break;
    kept += piece.text;
    room -= piece.width;
  }
  return `${kept}…`;
}

/** Removes duplicates and sorts by code unit: the usual form of a list of ids or names. */
export function sortedUnique(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText);
}
