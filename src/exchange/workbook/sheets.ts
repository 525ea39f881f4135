/* Which sheet holds which table: the name of a sheet may have 31 characters. */
import { compareText } from '../../base/order.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Shape } from '../../kinds/shape.js';
import { kinds } from '../../kinds/registry.generated.js';
import { hasOwnTable } from '../columns.js';

const longestName = 31;

/** What a workbook of ours says of itself. */
export const aboutSheet = 'export';

/** The names of the tables below a shape: of the lists in it that have rows of their own. */
function tablesBelow(name: string, shape: Shape): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, below]) => {
    const inner = `${name}.${key}`;
    if (below.items !== undefined && hasOwnTable(below)) return [inner, ...tablesBelow(inner, below.items)];
    return below.items === undefined ? tablesBelow(inner, below) : [];
  });
}

/** Every table that an export can have, by the name of its sheet: `action`, `action.milestones`; what is too long is cut and counted. */
const tableBySheet: ReadonlyMap<string, string> = (() => {
  const names = kinds.flatMap(({ name }) => [name, ...tablesBelow(name, shapes[name])]).sort(compareText);
  const found = new Map<string, string>();
  for (const name of names) {
    let sheet = name;
    for (let count = 2; sheet.length > longestName || found.has(sheet); count += 1) {
      const end = `~${String(count)}`;
      sheet = name.slice(0, longestName - end.length) + end;
    }
    found.set(sheet, name);
  }
  return found;
})();

const sheetByTable: ReadonlyMap<string, string> = new Map([...tableBySheet].map(([sheet, table]) => [table, sheet]));

/** The name of the sheet that holds a table of an export. */
export function sheetOfTable(table: string): string {
  return sheetByTable.get(table) ?? table.slice(0, longestName);
}

/** The table that a sheet of an export holds; any other sheet is called after what it may hold. */
export function tableOfSheet(sheet: string): string {
  return tableBySheet.get(sheet) ?? sheet;
}
