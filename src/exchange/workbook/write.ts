/* Tables → a workbook of Office Open XML (.xlsx): a sheet for each. Nothing in it is a formula, and nothing leads outside. */
import type { Cell as SheetCell, Sheet } from 'write-excel-file/node';
import type { CsvCell } from '../csv.js';
import type { Table } from '../table.js';
import { settled } from './archive.js';
import { aboutSheet, sheetOfTable } from './sheets.js';
import { cellText } from './text.js';

/** Columns are as wide as what they hold, within reason: in characters. */
const width = { least: 8, most: 60 } as const;

/** As Excel begins with, and LibreOffice has a likeness of. */
const font = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** Text cells keep what is typed into them as it was typed: `2026-09-30` stays that, and `012` keeps its zero. */
const asText = '@';

function cell(value: CsvCell): SheetCell {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (value === '') return { type: String, format: asText };
  return { value: cellText(value), type: String, format: asText, wrap: true, alignVertical: 'top' };
}

const heading = (text: string): SheetCell => ({
  value: cellText(text),
  type: String,
  format: asText,
  fontWeight: 'bold',
  backgroundColor: '#E8EBEF',
});

function widthOf(cells: readonly CsvCell[]): number {
  const longest = Math.max(
    ...cells.map((value) =>
      Math.max(
        ...String(value)
          .split('\n')
          .map((line) => line.length),
      ),
    ),
  );
  return Math.min(Math.max(longest + 2, width.least), width.most);
}

function sheetOf(name: string, columns: readonly string[], rows: readonly (readonly CsvCell[])[]): Sheet<never> {
  return {
    sheet: name,
    data: [columns.map(heading), ...rows.map((row) => row.map(cell))],
    columns: columns.map((column, index) => ({ width: widthOf([column, ...rows.map((row) => row[index] ?? '')]) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

/**
 * Writes tables as a workbook. The first sheet says what it is; importing passes it over.
 *
 * @param about names and values, in their order
 * @param mark a text by which the program knows the file as its own
 * @returns the same bytes for the same tables
 */
export async function workbook(
  tables: readonly Table[],
  about: readonly (readonly [name: string, value: string])[],
  mark: string,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = [
    sheetOf(aboutSheet, ['name', 'value'], about),
    ...tables.map(({ name, columns, rows }) => sheetOf(sheetOfTable(name), columns, rows)),
  ];
  return settled(await writeExcelFile(sheets, font).toBuffer(), mark);
}
