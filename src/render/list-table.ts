import { columnsWidth, truncate } from '../base/text.js';
import type { ListColumn, Listing } from '../model/query.js';
import type { Paint } from './paint.js';
import { valuesText } from './values-text.js';

/** No column is cut to less than this. */
const narrowest = 8;
/** No column takes more than this, however wide the terminal; where nobody looks at one, nothing else is cut. */
const widest = 120;
const gap = 2;

/** A cell as it is printed, with its width. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + gap, -gap);
}

/**
 * The widths of columns that fit a line: the widest give way first, and the first column never does.
 *
 * @returns undefined where they cannot be made to fit
 */
function fitting(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  while (total(widths) > room) {
    const widestOne = widths.reduce((best, one, index) => (index > 0 && one > (widths[best] ?? 0) ? index : best), 1);
    if ((widths[widestOne] ?? 0) <= narrowest) return undefined;
    widths[widestOne] = (widths[widestOne] ?? 0) - 1;
  }
  return widths;
}

function isNumeric({ types }: ListColumn): boolean {
  return types.every(({ of }) => of === 'number' || of === 'decimal' || of === 'money');
}

/** A cell cut to its column: numbers stand at its right, all else at its left. */
function set({ text, width }: Cell, room: number, isRight: boolean): string {
  const cut = width > room ? truncate(text, room) : text;
  const blanks = ' '.repeat(Math.max(0, room - (width > room ? columnsWidth(cut) : width)));
  return isRight ? blanks + cut : cut + blanks;
}

/** Each record below the other, a line for each value: for terminals too narrow for a table. */
function stacked(columns: readonly ListColumn[], rows: readonly (readonly Cell[])[], paint: Paint): string {
  const blocks = rows.map(([first, ...others]) => {
    const lines = others.flatMap(({ text }, index) =>
      text === '' ? [] : [`  ${paint.faint(`${columns[index + 1]?.name ?? ''}:`)} ${text}\n`],
    );
    return `${paint.strong(first?.text ?? '')}\n${lines.join('')}`;
  });
  return blocks.join('');
}

/**
 * A list as a table that fits the terminal; what is too long for its column is cut with an ellipsis. Where even that does not fit,
 * values stand below each other.
 *
 * @param width in terminal columns; Infinity where nobody looks at a terminal
 * @param language in which texts are shown
 */
export function listTable({ columns, rows }: Listing, width: number, language: string, paint: Paint): string {
  const cellOf = (text: string): Cell => ({ text, width: columnsWidth(text) });
  const head = columns.map(({ name }) => cellOf(name));
  const body = rows.map(({ cells }) => cells.map((values) => cellOf(valuesText(values, language))));
  const natural = head.map((_, index) =>
    [head, ...body].reduce((most, row) => Math.max(most, Math.min(widest, row[index]?.width ?? 0)), 0),
  );
  const widths = fitting(natural, width);
  if (widths === undefined) return stacked(columns, body, paint);
  const line = (row: readonly Cell[]): string =>
    row
      .map((cell, index) => set(cell, widths[index] ?? 0, columns[index] !== undefined && isNumeric(columns[index])))
      .join(' '.repeat(gap))
      .trimEnd();
  return [paint.strong(line(head)), ...body.map(line)].map((text) => `${text}\n`).join('');
}
