/* Tables of others, read by a mapping → records that come in. */
import { pointer } from '../../../base/pointer.js';
import { nearest, visible } from '../../../base/text.js';
import { columnNamed, shapeOfTable, shapeUnder } from '../../../exchange/columns.js';
import type { Incoming, RecordNumber } from '../../../exchange/incoming.js';
import { cellPlace } from '../../../exchange/table.js';
import type { CellPlace, ReadRow, ReadTable, RowProblem } from '../../../exchange/table.js';
import type { Shape } from '../../../kinds/shape.js';
import { isMapping, isSame } from '../../../parse/plain.js';
import type { Plain } from '../../../parse/values.js';
import { foldName, titlesOf } from '../names.js';
import { headingsUsed, ruleOf } from './mapping.js';
import type { FieldSpec, MappedRecord, MappingTable } from './mapping.js';
import { readField } from './read-field.js';
import type { Cell } from './read-field.js';
import type { Vocabulary } from './vocabulary.js';

type Data = { [key: string]: Plain };

/** What a mapping made of tables. */
export interface Mapped {
  readonly records: readonly Incoming[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

/** A record that rows tell of, one after another. */
interface Gathered {
  readonly spec: MappedRecord;
  readonly id: string | undefined;
  readonly number: RecordNumber | undefined;
  readonly data: Data;
  readonly added: Set<string>;
  readonly rows: CellPlace[];
  readonly places: Map<string, CellPlace>;
}

/** Values of a row for a record or an item, with their places. */
interface RowValues {
  readonly data: Data;
  readonly places: ReadonlyMap<string, CellPlace>;
}

/** Puts a value at a path, with the mappings on the way. Keys were checked against the schema. */
function put(data: Data, path: readonly string[], value: Plain): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  const below = data[key];
  const inner: Data = isMapping(below) ? below : {};
  data[key] = inner;
  put(inner, rest, value);
}

/** From where values come into a record. */
interface Merging {
  readonly record: Gathered;
  readonly places: ReadonlyMap<string, CellPlace>;
  /** Where in the row's own values they stand. */
  readonly from?: readonly string[];
}

const joined = (before: readonly Plain[], more: readonly Plain[]): Plain[] => [
  ...before,
  ...more.filter((item) => !before.some((other) => isSame(other, item))),
];

function freshRecord(spec: MappedRecord, name: string, place: CellPlace): Gathered {
  const { by, system = '' } = spec.key;
  const number = by === 'number' ? { system, number: name } : undefined;
  return {
    spec,
    id: by === 'id' ? name : undefined,
    number,
    data: number === undefined ? {} : { references: [{ ...number }] },
    added: new Set(number === undefined ? [] : ['references']),
    rows: [],
    places: new Map([['', place]]),
  };
}

class Applying {
  readonly problems: RowProblem[] = [];
  readonly warnings: RowProblem[] = [];
  private readonly gathered = new Map<string, Gathered>();
  private readonly languages: readonly string[];
  private readonly vocabulary: Vocabulary;

  constructor(languages: readonly string[], vocabulary: Vocabulary) {
    this.languages = languages;
    this.vocabulary = vocabulary;
  }

  add(table: ReadTable, entry: MappingTable): void {
    if (!this.knowsAll(table, entry)) return;
    for (const row of table.rows) {
      const taken = entry.records.filter((spec) => this.addRecord(table, row, spec));
      if (taken.length > 0) continue;
      const help = 'Give it an id, a number or a title; or take the row out.';
      this.problems.push({
        file: table.file,
        row: row.row,
        message: 'no record can be told from the row: its keys are empty',
        help,
      });
    }
  }

  /** Whether every column is used or left out on purpose, and every one that is used is there. */
  private knowsAll({ file, headings }: ReadTable, entry: MappingTable): boolean {
    const before = this.problems.length;
    const used = headingsUsed(entry);
    headings.forEach((heading, index) => {
      if (heading === '' || used.includes(heading) || entry.skip?.includes(heading) === true) return;
      const help = 'Use it in a field of the mapping, or list it under "skip".';
      this.problems.push({
        file,
        row: 1,
        column: index + 1,
        heading,
        message: 'the mapping says nothing about this column',
        help,
      });
    });
    for (const heading of used) {
      if (headings.includes(heading)) continue;
      const [best] = nearest(heading, headings);
      const help =
        best === undefined ? 'Take it out of the mapping, or give the table that has it.' : `Did you mean "${best}"?`;
      this.problems.push({ file, row: 1, message: `the table has no column "${visible(heading)}"`, help });
    }
    return this.problems.length === before;
  }

  private cell(table: ReadTable, row: ReadRow, heading: string): Cell {
    const index = table.headings.indexOf(heading);
    return { text: row.cells[index] ?? '', place: cellPlace(table, row, index) };
  }

  /** Takes in what a row tells of one record. @returns whether it tells of one */
  private addRecord(table: ReadTable, row: ReadRow, spec: MappedRecord): boolean {
    const list = spec.list === undefined ? [] : spec.list.split('.');
    const shape = shapeOfTable(spec.kind, list);
    if (shape === undefined) return false;
    const values = this.values(table, row, spec.fields, shape);
    const record = this.record(table, row, spec, values);
    if (record === undefined) return false;
    if (list.length === 0) this.merge(record.data, values.data, [], { record, places: values.places });
    else {
      const own = this.values(table, row, spec.with ?? {}, shapeOfTable(spec.kind, []) ?? shape);
      this.merge(record.data, own.data, [], { record, places: own.places });
      this.addItem(record, list, values);
    }
    return true;
  }

  private values(table: ReadTable, row: ReadRow, fields: Readonly<Record<string, FieldSpec>>, shape: Shape): RowValues {
    const data: Data = {};
    const places = new Map<string, CellPlace>();
    for (const [name, spec] of Object.entries(fields)) {
      const column = columnNamed(shape, name);
      const rule = ruleOf(spec);
      if (column === undefined) continue;
      const above = column.path.slice(0, -1);
      const around = above.reduce<Shape | undefined>((inner, key) => inner && shapeUnder(inner, key), shape);
      const key = column.path.at(-1) ?? '';
      const cells = Object.entries(rule.columns ?? {}).map(
        ([language, heading]) => [language, this.cell(table, row, heading)] as const,
      );
      const source = {
        rule,
        key,
        // A text in one language is a text, wherever it stands.
        shape: around?.text === true ? { ...column.shape, text: true as const } : column.shape,
        cell: rule.column === undefined ? undefined : this.cell(table, row, rule.column),
        cells: new Map(cells.filter(([, { text }]) => text.trim() !== '')),
        languages: this.languages,
        vocabulary: this.vocabulary,
      };
      const hasWording = around !== undefined && shapeUnder(around, `${key}_as_published`) !== undefined;
      const reading = readField(source, hasWording);
      this.problems.push(...reading.problems);
      this.warnings.push(...reading.warnings);
      for (const { key: own, value, place } of reading.values) {
        put(data, [...above, own], value);
        if (place !== undefined)
          [...above, own].forEach((_, depth) => places.set(pointer(...[...above, own].slice(0, depth + 1)), place));
      }
    }
    return { data, places };
  }

  /** By what a row names its record: the id, the number, or the title. */
  private nameIn(table: ReadTable, row: ReadRow, { kind, key }: MappedRecord, values: RowValues): string | undefined {
    if (key.by === 'title') return titlesOf(kind, values.data, '')[0];
    const { column, constant } = key;
    return constant ?? (column === undefined ? undefined : this.cell(table, row, column).text.trim());
  }

  /** The record that a row tells of; the same for all rows with the same key. */
  private record(table: ReadTable, row: ReadRow, spec: MappedRecord, values: RowValues): Gathered | undefined {
    const { by, system = '' } = spec.key;
    const name = this.nameIn(table, row, spec, values);
    if (name === undefined || name === '') return undefined;
    const place: CellPlace = { file: table.file, row: row.row };
    const key = [spec.kind, by, system, by === 'title' ? foldName(name) : name].join('\n');
    const record = this.gathered.get(key) ?? freshRecord(spec, name, place);
    record.rows.push(place);
    this.gathered.set(key, record);
    return record;
  }

  /** Puts the values of a row into what other rows gave: lists are joined, and what contradicts is a problem. */
  private merge(
    into: Data,
    values: Data,
    at: readonly (string | number)[],
    { record, places, from = [] }: Merging,
  ): void {
    for (const [key, value] of Object.entries(values)) {
      const before = into[key];
      const place = places.get(pointer(...from, key));
      const where = pointer(...at, key);
      if (place !== undefined && !record.places.has(where)) record.places.set(where, place);
      if (before === undefined) into[key] = value;
      else if (Array.isArray(before) && Array.isArray(value)) into[key] = joined(before, value);
      else if (isMapping(before) && isMapping(value)) {
        this.merge(before, value, [...at, key], { record, places, from: [...from, key] });
      } else if (!isSame(before, value)) this.contradiction(record, key, place, where);
    }
  }

  private contradiction({ rows, places }: Gathered, key: string, at: CellPlace | undefined, where: string): void {
    const place = at ?? rows.at(-1) ?? { file: '', row: 0 };
    const first = places.get(where) ?? rows[0];
    const message = `this differs from row ${String(first?.row ?? 1)}, which tells of the same record`;
    this.problems.push({ heading: key, ...place, message, help: 'Rows with the same key must agree.' });
  }

  private addItem(record: Gathered, list: readonly string[], { data, places }: RowValues): void {
    const [first = ''] = list;
    record.added.add(first);
    const items = record.data[first];
    const all: Plain[] = Array.isArray(items) ? items : [];
    record.data[first] = all;
    const id = data['id'];
    const index = id === undefined ? -1 : all.findIndex((item) => isMapping(item) && item['id'] === id);
    const found = all[index];
    if (isMapping(found)) this.merge(found, data, [first, index], { record, places });
    else {
      const fresh: Data = {};
      this.merge(fresh, data, [first, all.length], { record, places });
      all.push(fresh);
    }
  }

  finished(): Incoming[] {
    return [...this.gathered.values()].map(({ spec, id, number, data, added, rows, places }) => ({
      kind: spec.kind,
      id,
      ...(number === undefined ? {} : { number }),
      data,
      mode: 'given',
      audience: 'restricted',
      keys: undefined,
      paths: undefined,
      added,
      rows,
      places,
    }));
  }
}

/**
 * Reads tables by the entries of mappings that are meant for them.
 *
 * @param languages of the register, in which dates may be written
 */
export function applyMappings(
  tables: readonly { readonly table: ReadTable; readonly entry: MappingTable }[],
  languages: readonly string[],
  vocabulary: Vocabulary,
): Mapped {
  const applying = new Applying(languages, vocabulary);
  for (const { table, entry } of tables) applying.add(table, entry);
  return { records: applying.finished(), problems: applying.problems, warnings: applying.warnings };
}
