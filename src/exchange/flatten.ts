/* Records → tables: a row for each record, and a table of its own for every list of things in them. */
import { compareText } from '../base/order.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { Audience } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import { isMapping } from '../parse/plain.js';
import type { Plain } from '../parse/values.js';
import { cellOfValue } from './cell.js';
import { comparePaths, hasOwnTable, jsonSuffix, ownColumns, shapeUnder, textColumn } from './columns.js';
import type { CsvCell } from './csv.js';
import type { Table } from './table.js';

/** The content of a record that is exported. */
export interface Exported {
  readonly id: string;
  readonly data: { readonly [key: string]: Plain };
}

/** A table that is being filled: cells by column. */
interface Growing {
  readonly shape: Shape;
  readonly keys: readonly string[];
  readonly paths: Map<string, readonly string[]>;
  readonly rows: ReadonlyMap<string, CsvCell>[];
}

/** Where a row or list belongs. */
interface Spot {
  readonly list: readonly string[];
  readonly shape: Shape;
  /** The record. */
  readonly id: string;
  /** By what the item is known to the items of lists inside it; undefined for the record itself. */
  readonly name: string | undefined;
}

/** A row that is being filled. */
interface Row {
  readonly spot: Spot;
  readonly put: (path: readonly string[], cell: CsvCell, suffix?: string) => void;
}

/** How an item is named by the items of lists inside it. */
function nameOfItem(item: Plain, index: number, all: readonly Plain[]): string {
  const idOf = (one: Plain | undefined): Plain | undefined => (isMapping(one) ? one['id'] : undefined);
  const id = idOf(item);
  const isUnique = all.filter((other) => idOf(other) === id).length === 1;
  return typeof id === 'string' && isUnique ? id : `#${String(index + 1)}`;
}

class Flattening {
  private readonly kind: KindName;
  private readonly tables = new Map<string, Growing>();

  constructor(kind: KindName) {
    this.kind = kind;
  }

  add({ id, data }: Exported): void {
    this.addRow({ list: [], shape: shapes[this.kind], id, name: undefined }, new Map([[ownColumns.id, id]]), data);
  }

  private table({ list, shape }: Spot, keys: readonly string[]): Growing {
    const name = [this.kind, ...list].join('.');
    const found = this.tables.get(name) ?? { shape, keys, paths: new Map(), rows: [] };
    this.tables.set(name, found);
    return found;
  }

  private addRow(spot: Spot, keys: ReadonlyMap<string, CsvCell>, value: Plain): void {
    const table = this.table(spot, [...keys.keys()]);
    const row = new Map(keys);
    table.rows.push(row);
    this.walk(value, spot.shape, spot.shape.text === true ? [textColumn] : [], {
      spot,
      put: (path, cell, suffix = '') => {
        const column = path.join('.') + suffix;
        table.paths.set(column, path);
        row.set(column, cell);
      },
    });
  }

  /** Puts the parts of a value into the cells of its row; lists of things go to tables of their own. */
  private walk(value: Plain, shape: Shape | undefined, path: readonly string[], row: Row): void {
    if (shape !== undefined && Array.isArray(value) && value.length > 0 && hasOwnTable(shape)) {
      this.addList({ ...row.spot, list: [...row.spot.list, ...path], shape }, value);
    } else if (isMapping(value) && Object.keys(value).length > 0) {
      for (const [key, below] of Object.entries(value)) {
        this.walk(below, shape && shapeUnder(shape, key), [...path, key], row);
      }
    } else {
      const cell = shape === undefined ? undefined : cellOfValue(value, shape);
      if (cell === undefined) row.put(path, JSON.stringify(value), jsonSuffix);
      else row.put(path, cell);
    }
  }

  private addList({ list, shape, id, name: holder }: Spot, items: readonly Plain[]): void {
    const { items: itemShape } = shape;
    if (itemShape === undefined) return;
    items.forEach((item, index) => {
      const keys = new Map<string, CsvCell>([
        [ownColumns.record, id],
        ...(holder === undefined ? [] : [[ownColumns.holder, holder] as const]),
        [ownColumns.number, index + 1],
      ]);
      this.addRow({ list, shape: itemShape, id, name: nameOfItem(item, index, items) }, keys, item);
    });
  }

  finished(audience: Audience): Table[] {
    return [...this.tables]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, { shape, keys, paths, rows }]) => {
        const own = [...paths]
          .sort(([a, one], [b, other]) => comparePaths(shape, one, other) || compareText(a, b))
          .map(([column]) => column);
        const columns = [...keys, ...own, ownColumns.audience];
        const cells = rows.map((row) =>
          columns.map((column) => (column === ownColumns.audience ? audience : (row.get(column) ?? ''))),
        );
        return { name, columns, rows: cells };
      });
  }
}

/**
 * Lays records of a kind out as tables: one for the records, and one for every list of things in them, `action.milestones`, with the
 * record's id in each row.
 *
 * @param records in the order in which they shall stand
 * @param audience for whom they were projected; every row says so
 */
export function tablesOf(kind: KindName, records: readonly Exported[], audience: Audience): readonly Table[] {
  const flattening = new Flattening(kind);
  for (const record of records) flattening.add(record);
  return flattening.finished(audience);
}
