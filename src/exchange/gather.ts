/* Tables → records: the counterpart of flatten.ts. */
import { pointer } from '../base/pointer.js';
import { nearest, visible } from '../base/text.js';
import { audiences } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import { isMapping } from '../parse/plain.js';
import type { Plain } from '../parse/values.js';
import { valueOfCell } from './cell.js';
import { columnNamed, jsonSuffix, ownColumns, shapeOfTable } from './columns.js';
import type { Column } from './columns.js';
import type { Incoming } from './incoming.js';
import { cellPlace } from './table.js';
import type { CellPlace, ReadRow, ReadTable, RowProblem } from './table.js';

/** A table with what its name says that it holds. */
export interface NamedTable {
  readonly table: ReadTable;
  readonly kind: KindName;
  /** The list whose items it holds; none for the records themselves. */
  readonly list: readonly string[];
}

/** A value of a row with its place in the record or item. */
interface Value {
  readonly path: readonly string[];
  readonly value: Plain;
  readonly place: CellPlace;
}

/** An item of a list, in the order of its number. */
interface Item {
  readonly values: Value[];
  readonly lists: Map<string, Item[]>;
  readonly number: number;
  readonly place: CellPlace;
  readonly name: string | undefined;
}

/** A record that is being put together. */
interface Building extends Omit<Item, 'number' | 'name'> {
  readonly kind: KindName;
  readonly id: string | undefined;
  readonly rows: CellPlace[];
  audience: string;
}

/** The columns that are no fields: of the records, and of the items of a list. */
const recordKeys: readonly string[] = [ownColumns.id, ownColumns.audience];
const itemKeys: readonly string[] = [ownColumns.record, ownColumns.holder, ownColumns.number, ownColumns.audience];

type Mapping = { [key: string]: Plain };

const shown = (text: string): string => `"${visible(text)}"`;

function jsonIn(text: string): Plain | undefined {
  try {
    return JSON.parse(text) as Plain;
  } catch {
    return undefined;
  }
}

/** What the tables of the program itself say. */
class Gathering {
  readonly problems: RowProblem[] = [];
  private readonly records = new Map<string, Building>();
  private readonly paths = new Map<KindName, Set<string>>();

  /** Takes in a table; those of the records themselves come before those of their lists. */
  add({ table, kind, list }: NamedTable): void {
    const columns = this.columnsOf(table, kind, list);
    if (columns === undefined) return;
    const paths = this.paths.get(kind) ?? new Set();
    this.paths.set(kind, paths);
    if (list.length > 0) paths.add(list.join('.'));
    for (const column of columns) if (column !== undefined) paths.add([...list, ...column.path].join('.'));
    for (const row of table.rows) this.addRow(table, row, kind, list, columns);
  }

  private complain(place: CellPlace, message: string, help: string): void {
    this.problems.push({ ...place, message, help });
  }

  /** The column of each heading; undefined for those that are keys. Unknown ones are a problem, never passed over. */
  private columnsOf(
    table: ReadTable,
    kind: KindName,
    list: readonly string[],
  ): readonly (Column | undefined)[] | undefined {
    const shape = shapeOfTable(kind, list);
    if (shape === undefined) return undefined;
    const keys = list.length === 0 ? recordKeys : itemKeys;
    const before = this.problems.length;
    const columns = table.headings.map((heading, index) => {
      const column = keys.includes(heading) ? undefined : columnNamed(shape, heading);
      if (column !== undefined || keys.includes(heading)) return column;
      const [best] = nearest(heading, Object.keys(shape.properties ?? {}));
      const what = list.length === 0 ? kind : `item of "${list.join('.')}"`;
      const help =
        best === undefined
          ? 'Remove the column, or import with a mapping that says what it is.'
          : `Did you mean "${best}"?`;
      this.complain(
        { file: table.file, row: 1, column: index + 1, heading },
        `no field of a ${what} is called ${shown(heading)}`,
        help,
      );
      return undefined;
    });
    return this.problems.length === before ? columns : undefined;
  }

  private addRow(
    table: ReadTable,
    row: ReadRow,
    kind: KindName,
    list: readonly string[],
    columns: readonly (Column | undefined)[],
  ): void {
    const key = (name: string): string => (row.cells[table.headings.indexOf(name)] ?? '').trim();
    const place: CellPlace = { file: table.file, row: row.row };
    const values = columns.flatMap((column, index) => this.value(table, row, column, index));
    const audience = key(ownColumns.audience);
    const id = key(list.length === 0 ? ownColumns.id : ownColumns.record);
    const record = this.record(kind, id, place, list.length === 0);
    if (record === undefined) return;
    record.rows.push(place);
    if (list.length === 0 || record.audience === '') record.audience = audience;
    if (list.length === 0) record.values.push(...values);
    else
      this.addItem(
        record,
        list,
        {
          values,
          lists: new Map(),
          place,
          ...numberAndName(key(ownColumns.number), values, record, list, key(ownColumns.holder)),
        },
        key(ownColumns.holder),
      );
  }

  private value(table: ReadTable, row: ReadRow, column: Column | undefined, index: number): Value[] {
    const text = row.cells[index] ?? '';
    if (column === undefined || text === '') return [];
    const place = cellPlace(table, row, index);
    const value = column.isJson ? jsonIn(text) : valueOfCell(text, column.shape);
    if (value !== undefined) return [{ path: column.path, value, place }];
    this.complain(
      place,
      `${shown(text)} is not JSON`,
      `Write the value as JSON, or in the column without "${jsonSuffix}".`,
    );
    return [];
  }

  /** The record of a row. Two rows of records may not be about the same one. */
  private record(kind: KindName, id: string, place: CellPlace, isOwnRow: boolean): Building | undefined {
    if (id === '' && !isOwnRow) {
      this.complain(
        { ...place, heading: ownColumns.record },
        'the row names no record',
        `Write the record's id into "${ownColumns.record}".`,
      );
      return undefined;
    }
    const known = id === '' ? undefined : this.records.get(`${kind} ${id}`);
    const first = known?.rows[0];
    if (known !== undefined && isOwnRow && first !== undefined) {
      this.complain(
        { ...place, heading: ownColumns.id },
        `${shown(id)} stands here for the second time; first in row ${String(first.row)}`,
        'Keep one row for each record.',
      );
      return undefined;
    }
    const fresh: Building = known ?? {
      kind,
      id: id === '' ? undefined : id,
      values: [],
      lists: new Map(),
      rows: [],
      place,
      audience: '',
    };
    this.records.set(id === '' ? `${kind} ${place.file} ${String(place.row)}` : `${kind} ${id}`, fresh);
    return fresh;
  }

  private addItem(record: Building, list: readonly string[], item: Item, holder: string): void {
    const target = holderOf(record, list, holder);
    if (target === undefined) {
      const help = `Write its id, or "#" and its number, into "${ownColumns.holder}"; its own row stands in another file of the import.`;
      this.complain(
        { ...item.place, heading: ownColumns.holder },
        `there is no item ${shown(holder)} to which the row could belong`,
        help,
      );
      return;
    }
    const items = target.holder.lists.get(target.name) ?? [];
    target.holder.lists.set(target.name, items);
    items.push(item);
  }

  finished(): Incoming[] {
    return [...this.records.values()].flatMap((record) => this.incoming(record));
  }

  private incoming(record: Building): Incoming[] {
    const places = new Map<string, CellPlace>([['', record.place]]);
    const data = build(record, [], places);
    const audience = audiences.find((one) => one === record.audience);
    if (record.audience !== '' && audience === undefined) {
      this.complain(
        { ...record.place, heading: ownColumns.audience },
        `${shown(record.audience)} is no audience`,
        `It is one of ${audiences.join(', ')}; leave the column as it was exported.`,
      );
      return [];
    }
    const paths = this.paths.get(record.kind) ?? new Set<string>();
    return [
      {
        kind: record.kind,
        id: record.id,
        data,
        mode: audience === undefined ? 'given' : audience === 'restricted' ? 'whole' : 'projected',
        audience: audience ?? 'restricted',
        keys: new Set([...paths].map((path) => path.split('.')[0] ?? '')),
        paths,
        added: audience === undefined ? new Set(record.lists.keys()) : new Set(),
        rows: record.rows,
        places,
      },
    ];
  }
}

function numberAndName(
  number: string,
  values: readonly Value[],
  record: Building,
  list: readonly string[],
  holder: string,
): { readonly number: number; readonly name: string | undefined } {
  const target = holderOf(record, list, holder);
  const after = (target?.holder.lists.get(target.name) ?? []).length + 1;
  const id = values.find(({ path }) => path.length === 1 && path[0] === 'id')?.value;
  const given = /^[0-9]{1,6}$/.test(number) ? Number(number) : undefined;
  return { number: given ?? 1_000_000 + after, name: typeof id === 'string' ? id : undefined };
}

/** What holds the list of a table: the record, or an item of a list in it; and what the list is called there. */
function holderOf(
  record: Building,
  list: readonly string[],
  named: string,
): { readonly holder: Pick<Item, 'lists'>; readonly name: string } | undefined {
  for (let depth = list.length - 1; named !== '' && depth > 0; depth -= 1) {
    const items = record.lists.get(list.slice(0, depth).join('.')) ?? [];
    const found = items.find((item) => item.name === named || `#${String(item.number)}` === named);
    if (found !== undefined) return { holder: found, name: list.slice(depth).join('.') };
  }
  return named === '' ? { holder: record, name: list.join('.') } : undefined;
}

/** Puts a value at a path, with the mappings that it needs on the way. Keys were checked against the schema. */
function put(data: Mapping, path: readonly string[], value: Plain): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const below = data[key];
  if (rest.length === 0) data[key] = value;
  else if (isMapping(below)) put(below, rest, value);
  else {
    const fresh: Mapping = {};
    data[key] = fresh;
    put(fresh, rest, value);
  }
}

/** The value of an item or record, its lists included, and where its parts stand. */
function build(
  { values, lists }: Pick<Item, 'values' | 'lists'>,
  at: readonly (string | number)[],
  places: Map<string, CellPlace>,
): Mapping {
  const data: Mapping = {};
  for (const { path, value, place } of values) {
    put(data, path, value);
    path.forEach((_, depth) => {
      const above = pointer(...at, ...path.slice(0, depth + 1));
      if (!places.has(above)) places.set(above, place);
    });
  }
  for (const [name, items] of lists) {
    const path = name.split('.');
    put(
      data,
      path,
      [...items]
        .sort((a, b) => a.number - b.number)
        .map((item, index) => buildItem(item, [...at, ...path, index], places)),
    );
    const [first] = items;
    if (first !== undefined) places.set(pointer(...at, ...path), first.place);
  }
  return data;
}

function buildItem(item: Item, at: readonly (string | number)[], places: Map<string, CellPlace>): Plain {
  places.set(pointer(...at), item.place);
  const [only] = item.values;
  // The items of a list of texts are texts themselves.
  if (item.values.length === 1 && only?.path.length === 0) return only.value;
  return build(item, at, places);
}

/**
 * Puts records together from tables as {@link tablesOf} lays them out. What cannot be told from the tables is a problem at its place.
 */
export function recordsOf(tables: readonly NamedTable[]): {
  readonly records: readonly Incoming[];
  readonly problems: readonly RowProblem[];
} {
  const gathering = new Gathering();
  for (const table of [...tables].sort((a, b) => a.list.length - b.list.length)) gathering.add(table);
  return { records: gathering.finished(), problems: gathering.problems };
}
