import { columnsWidth, truncate } from '../base/text.js';

/** A cell of the middle may take this many columns. */
const widestCell = 60;

// eslint-disable-next-line no-control-regex -- colours take no room
const colours = /\u001b\[[0-9;]*m/g;

const widthOf = (cell: string): number => columnsWidth(cell.replace(colours, ''));
const fitted = (cell: string): string => (cell.includes('\u001b') ? cell : truncate(cell, widestCell));

/**
 * Sets rows in columns for a terminal. A row whose other cells are empty does not widen the first column.
 *
 * @param rows cells that are safe to print, and may be coloured; the last cell is never cut
 * @returns lines, each with its end
 */
export function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map((cell, index) => (index === row.length - 1 ? cell : fitted(cell))));
  const widths: number[] = [];
  for (const row of shown.filter((cells) => cells.slice(1).some((cell) => cell !== ''))) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))));
  }
  const padded = (cell: string, index: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
  return shown.map((row) => `${row.map(padded).join('  ').trimEnd()}\n`).join('');
}
