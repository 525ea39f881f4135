/* Rows of cells → a table: what its headings are, which rows are none, and which do not fit. */
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { plural, visible } from '../base/text.js';
import type { Undecodable } from './decode.js';
import type { ReadRow, ReadTable, RowProblem } from './table.js';

/** How much a table may hold; named with every refusal. */
export const tableLimits = { rows: 50_000, columns: 1_000, cellCharacters: 100_000 } as const;

export const limitsWords = `A table may have ${String(tableLimits.rows)} rows, ${String(tableLimits.columns)} columns and ${String(tableLimits.cellCharacters)} characters a cell: split the file.`;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What is wrong with the headings. */
function headingProblem(headings: readonly string[]): Undecodable | undefined {
  if (isBlank(headings)) {
    return {
      message: 'its first row is empty, and should hold the headings',
      help: 'Put a heading above each column.',
    };
  }
  if (headings.length > tableLimits.columns) return { message: 'it has too many columns', help: limitsWords };
  const folded = headings.map((heading) => heading.toLowerCase());
  const second = folded.findIndex((heading, index) => heading !== '' && folded.indexOf(heading) !== index);
  if (second === -1) return undefined;
  const [name = '', first] = [headings[second], folded.indexOf(folded[second] ?? '')];
  const message = `two columns are called "${visible(name)}": ${String(first + 1)} and ${String(second + 1)}`;
  return { message, help: 'Give each column a heading of its own.' };
}

function problemOfRow(file: string, headings: readonly string[], { row, cells }: ReadRow): RowProblem | undefined {
  const long = cells.findIndex((cell) => cell.length > tableLimits.cellCharacters);
  if (long !== -1) return { file, row, column: long + 1, message: 'the cell is too long', help: limitsWords };
  const tooMuch = cells.findIndex((cell, index) => index >= headings.length && cell.trim() !== '');
  const help = 'Look for a delimiter inside a cell that is not quoted, or for a cell that is missing.';
  if (tooMuch !== -1) {
    const message = `the row has ${plural(cells.length, 'cell', 'cells')} and there are ${plural(headings.length, 'heading', 'headings')}`;
    return { file, row, column: tooMuch + 1, message, help };
  }
  if (cells.length >= headings.length) return undefined;
  const message = `the row has only ${plural(cells.length, 'cell', 'cells')} for ${plural(headings.length, 'heading', 'headings')}`;
  return { file, row, message, help };
}

/** Sorts rows into those that can be read, those without content, and those that fit no headings. */
function sorted(file: string, headings: readonly string[], all: readonly ReadRow[]): Omit<ReadTable, 'notices'> {
  const [rows, empty, problems]: [ReadRow[], number[], RowProblem[]] = [[], [], []];
  for (const { row, cells } of all) {
    const problem = isBlank(cells) ? undefined : problemOfRow(file, headings, { row, cells });
    if (isBlank(cells)) empty.push(row);
    else if (problem !== undefined) problems.push(problem);
    else rows.push({ row, cells: cells.slice(0, headings.length) });
  }
  return { file, headings, rows, empty, problems };
}

/** Columns at the end that have neither heading nor content: a spreadsheet leaves them behind. */
function withoutTail(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings.slice(0, last + 1);
}

/** Rows of cells, as they stand in a file. */
export interface CellRows {
  /** The file's name, for messages. */
  readonly file: string;
  /** The row of the headings, then the others. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows of the file stand above the headings. */
  readonly above: number;
  /** What a person should know about how they were read. */
  readonly notices: readonly string[];
}

/**
 * Makes a table of rows of cells.
 *
 * @returns why not, where they are none; rows that do not fit are listed in it
 */
export function tableOfCells({ file, rows: all, above, notices }: CellRows): Result<ReadTable, Undecodable> {
  const [first, ...body] = all;
  if (first === undefined) return failure({ message: 'it is empty', help: 'Export it again.' });
  if (body.length > tableLimits.rows) return failure({ message: 'it has too many rows', help: limitsWords });
  const headings = withoutTail(first.map((heading) => heading.trim()));
  const problem = headingProblem(headings);
  if (problem !== undefined) return failure(problem);
  const rows = body.map((cells, index) => ({ row: index + 2 + above, cells }));
  return success({ ...sorted(file, headings, rows), notices });
}
