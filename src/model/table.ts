import type { Line } from './line.js';

/** A cell holds one line or several. */
export interface Cell {
  readonly lines: readonly Line[];
}

export interface Column {
  readonly label: Line;
  /** Numbers stand at the end, so that their digits line up. */
  readonly align: 'start' | 'end';
}

export interface Row {
  /** The id of the record that the row is about, where links to it should lead. */
  readonly anchor: string | null;
  readonly cells: readonly Cell[];
}

/** The first column names the row. */
export interface Table {
  readonly type: 'table';
  readonly caption: Line;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sums, set apart below. */
  readonly totals: readonly Row[];
}
