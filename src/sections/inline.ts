import type { Day } from '../base/day.js';
import { formatDecimal } from '../base/money.js';
import type { MoneyTotals } from '../base/money.js';
import type { Block, Cell, Column, Inline, Line, MarkName, Row, Table } from '../model/view.js';

/** What a phrase can be filled with; plain text counts as the program's own words. */
export type Filling = Inline | Line | string | number;

/** Turns what a phrase is filled with into a line. */
export function lineOf(filling: Filling): Line {
  if (typeof filling === 'string') return [words(filling)];
  if (typeof filling === 'number') return [number(filling)];
  return 'type' in filling ? [filling] : filling;
}

/** The program's own words. */
export function words(text: string): Inline {
  return { type: 'words', text };
}

/** The id of a record, which becomes a link where the report has a row for it. */
export function recordId(id: string): Inline {
  return { type: 'record', id };
}

/** A day. */
export function day(on: Day): Inline {
  return { type: 'day', day: on };
}

/** A deadline as it was set. */
export function deadline(value: string | number): Inline {
  return { type: 'deadline', value: String(value) };
}

/** A number with as many decimals as it has, or with fixed ones. */
export function number(value: number, decimals: number | null = null): Inline {
  return { type: 'number', value, decimals, signed: false };
}

/** A change: a number with its sign. */
export function change(value: number, decimals: number | null = null): Inline {
  return { type: 'number', value, decimals, signed: true };
}

/** `n of m (p %)`. */
export function share(numerator: number, denominator: number): Inline {
  return { type: 'share', numerator, denominator };
}

/** A word with its shape and letter. */
export function mark(name: MarkName, text: string): Inline {
  return { type: 'mark', mark: name, text };
}

/** A value of its own for what is not there. */
export function absent(text: string): Inline {
  return { type: 'absent', text };
}

/** Words of weight. */
export function strong(...content: Inline[]): Inline {
  return { type: 'strong', content };
}

/** One sum a line, in order of currencies. */
export function moneyLines(totals: MoneyTotals): Line[] {
  return [...totals].map(([currency, amount]) => [{ type: 'money', currency, amount: formatDecimal(amount) }]);
}

/** A cell of one line. */
export function cell(...line: Inline[]): Cell {
  return { lines: [line] };
}

/** A cell of several lines; empty ones are left out. */
export function cellOf(...lines: (Line | undefined)[]): Cell {
  return { lines: lines.filter((line) => line !== undefined && line.length > 0) as Line[] };
}

/** A column of words. */
export function column(label: string): Column {
  return { label: [words(label)], align: 'start' };
}

/** A column of numbers. */
export function numbers(label: string): Column {
  return { label: [words(label)], align: 'end' };
}

/** A table without sums. */
export function table(
  caption: Line,
  columns: readonly Column[],
  rows: readonly Row[],
  totals: readonly Row[] = [],
): Table {
  return { type: 'table', caption, columns, rows, totals };
}

/** A row to which no link leads. */
export function row(...cells: Cell[]): Row {
  return { anchor: null, cells };
}

/** A paragraph. */
export function paragraph(content: Line): Block {
  return { type: 'paragraph', content };
}

/** Lines joined by a separator of the program's words. */
export function joined(lines: readonly Line[], separator = ', '): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [words(separator), ...line]));
}
