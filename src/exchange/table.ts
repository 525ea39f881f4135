import type { CsvCell } from './csv.js';

/** Where something stands in a file of rows: as a spreadsheet counts them, from 1, the headings included. */
export interface CellPlace {
  /** The file's name, as it was given. */
  readonly file: string;
  /** The row of a table, the line of JSON Lines, the number of a record in JSON. */
  readonly row: number;
  /** The column of a table. */
  readonly column?: number;
  /** What stands above the column, or the field. */
  readonly heading?: string;
}

/** Why something cannot be read as it was meant. */
export interface RowProblem extends CellPlace {
  readonly message: string;
  readonly help: string;
}

/** A row of a table that was read. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table that was read: its headings, and its rows, each as long as they are. */
export interface ReadTable {
  /** The file's name; with the sheet, where it has several. */
  readonly file: string;
  /** What the sheet is called after, where the table is one of a workbook: `action.milestones`. */
  readonly called?: string;
  readonly headings: readonly string[];
  readonly rows: readonly ReadRow[];
  /** Rows in which nothing stands. */
  readonly empty: readonly number[];
  /** Rows that are no rows of this table. */
  readonly problems: readonly RowProblem[];
  /** What a person should know about how it was read. */
  readonly notices: readonly string[];
}

/** A table to write. */
export interface Table {
  /** `action`, or for a list in records `action.milestones`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The place of a cell. */
export function cellPlace({ file, headings }: ReadTable, { row }: ReadRow, index: number): CellPlace {
  return { file, row, column: index + 1, heading: headings[index] ?? '' };
}
