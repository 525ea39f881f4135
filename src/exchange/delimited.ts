/* Text with delimiters → a table: which delimiter, and what stands where. */
import { parse } from 'csv-parse/sync';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { unguarded } from './csv.js';
import type { Undecodable } from './decode.js';
import { limitsWords, tableLimits, tableOfCells } from './cells-table.js';
import type { ReadTable } from './table.js';

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
  const notices = delimiter === ',' ? [] : [`its cells are parted by ${delimiters[delimiter]}`];
  return tableOfCells({ file, rows: read.value.map((cells) => cells.map(unguarded)), above: before, notices });
}
