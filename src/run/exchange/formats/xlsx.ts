import { failure, success } from '../../../base/result.js';
import { tableOfCells } from '../../../exchange/cells-table.js';
import { ownColumns } from '../../../exchange/columns.js';
import { tablesOf } from '../../../exchange/flatten.js';
import type { ReadTable, RowProblem } from '../../../exchange/table.js';
import { readWorkbook } from '../../../exchange/workbook/read.js';
import type { ReadSheet } from '../../../exchange/workbook/read.js';
import { aboutSheet, tableOfSheet } from '../../../exchange/workbook/sheets.js';
import { wasCut } from '../../../exchange/workbook/text.js';
import { workbook } from '../../../exchange/workbook/write.js';
import { defineFormat } from '../format.js';
import type { Exported, ExportHead } from '../format.js';

/** What a workbook says of itself: single values of the head. */
function aboutOf(head: ExportHead): readonly (readonly [string, string])[] {
  return Object.entries(head).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [],
  );
}

function tables({ kinds, records, audience }: Exported): ReturnType<typeof tablesOf> {
  return kinds.flatMap((kind) =>
    tablesOf(
      kind,
      records.filter((record) => record.kind === kind),
      audience,
    ),
  );
}

/** Cells that hold the beginning of a text alone: to read them back would lose the rest. */
function cutCells({ file, headings, rows }: ReadTable): RowProblem[] {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) =>
      wasCut(cell)
        ? [
            {
              ...{ file, row, column: index + 1, heading: headings[index] ?? '' },
              message: 'the text was cut when it was exported: a cell of a workbook takes no more',
              help: 'Take the column out, or export as JSON.',
            },
          ]
        : [],
    ),
  );
}

/** Rows of cells, all as long as the longest: a sheet leaves out what is empty at the end of a row. */
function filled(rows: ReadSheet['rows']): ReadSheet['rows'] {
  const length = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: length - row.length }, () => '')]);
}

const holdsNothing = ({ rows }: ReadSheet): boolean => rows.every((row) => row.every((cell) => cell.trim() === ''));

export default defineFormat({
  name: 'xlsx',
  summary: 'a workbook for Excel and LibreOffice, with a sheet for each table that csv has',
  endings: ['.xlsx'],
  mark: ownColumns.audience,
  isFolder: false,
  async write(exported, head) {
    const bytes = await workbook(tables(exported), aboutOf(head), ownColumns.audience);
    return [{ name: `export.${exported.audience}.xlsx`, bytes }];
  },
  async read(file, bytes) {
    const read = await readWorkbook(bytes);
    if (!read.ok) return read;
    const sheets = read.value.filter((sheet) => sheet.name !== aboutSheet && !holdsNothing(sheet));
    const found: ReadTable[] = [];
    for (const { name, rows } of sheets) {
      const shown = sheets.length === 1 ? file : `${file} (${name})`;
      const table = tableOfCells({ file: shown, rows: filled(rows), above: 0, notices: [] });
      if (!table.ok) return failure({ ...table.error, message: `in the sheet "${name}", ${table.error.message}` });
      found.push({ ...table.value, called: tableOfSheet(name) });
    }
    const problems = found.flatMap((table) => [...table.problems, ...cutCells(table)]);
    return success({ tables: found, records: [], problems, rows: 0 });
  },
});
