/* Text with delimiters → a table: which delimiter, which rows are none, what stands where. */
import { parse } from 'csv-parse/sync';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { plural, visible } from '../base/text.js';
import { unguarded } from './csv.js';
import type { Undecodable } from './decode.js';
import type { ReadRow, ReadTable, RowProblem } from './table.js';

/** How much a table may hold; named with every refusal. */
export const tableLimits = { rows: 50_000, columns: 1_000, cellCharacters: 100_000 } as const;

const limitsWords = `A table may have ${String(tableLimits.rows)} rows, ${String(tableLimits.columns)} columns and ${String(tableLimits.cellCharacters)} characters a cell: split the file.`;

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
type Delimiter = keyof typeof delimiters;

/** How often each delimiter stands in the first row, outside quotes. */
function countsInFirstRow(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text.slice(0, tableLimits.cellCharacters)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** The delimiter that stands most often between the headings. */
function delimiterOf(text: string): Delimiter {
  const counts = countsInFirstRow(text);
  const count = (candidate: Delimiter): number => counts.get(candidate) ?? 0;
  return (Object.keys(delimiters) as Delimiter[]).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Excel writes the delimiter into a line of its own, and reads it there. */
const declared = /^sep=([,;\t])\r?\n/;

interface Failure extends Error {
  readonly code?: string;
  readonly lines?: number;
}

function whyNot(error: Failure): Undecodable {
  const line = `line ${String(error.lines ?? 1)}`;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { message: `${line} holds too much for one row`, help: limitsWords };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = `a quotation mark is opened and never closed; reading ended in ${line}`;
    return { message, help: 'Close it, or write two of them ("") where one is meant.' };
  }
  const message = `${line} cannot be read: a quotation mark stands inside a cell that is not quoted`;
  return { message, help: 'Put the whole cell into quotation marks, and write two of them ("") where one is meant.' };
}

function cellsOf(text: string, delimiter: Delimiter): Result<string[][], Undecodable> {
  try {
    const rows = parse(text, {
      delimiter,
      max_record_size: tableLimits.columns * 1_000 + tableLimits.cellCharacters,
      relax_column_count: true,
      skip_empty_lines: false,
      to: tableLimits.rows + 2,
    });
    return success(rows);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return failure(whyNot(error as Failure));
    throw error;
  }
}

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
    else rows.push({ row, cells: cells.slice(0, headings.length).map(unguarded) });
  }
  return { file, headings, rows, empty, problems };
}

/** Columns at the end that have neither heading nor content: a spreadsheet leaves them behind. */
function withoutTail(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings.slice(0, last + 1);
}

/**
 * Reads a table of comma-separated values; semicolons and tabs are found out, and said.
 *
 * @param file its name, for messages
 * @returns why not, where it is none; rows that do not fit are listed in it
 */
export function readDelimited(file: string, whole: string): Result<ReadTable, Undecodable> {
  const separator = declared.exec(whole);
  const text = separator === null ? whole : whole.slice(separator[0].length);
  const before = separator === null ? 0 : 1;
  const delimiter = (separator?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  const read = cellsOf(text, delimiter);
  if (!read.ok) return read;
  const [first, ...body] = read.value;
  if (first === undefined) return failure({ message: 'it is empty', help: 'Export it again.' });
  if (body.length > tableLimits.rows) return failure({ message: 'it has too many rows', help: limitsWords });
  const headings = withoutTail(first.map((heading) => unguarded(heading.trim())));
  const problem = headingProblem(headings);
  if (problem !== undefined) return failure(problem);
  const rows = body.map((cells, index) => ({ row: index + 2 + before, cells }));
  const notices = delimiter === ',' ? [] : [`its cells are parted by ${delimiters[delimiter]}`];
  return success({ ...sorted(file, headings, rows), notices });
}
