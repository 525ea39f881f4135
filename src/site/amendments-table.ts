import { shapes } from '../kinds/shape.generated.js';
import type { Shape } from '../kinds/shape.js';
import type { AnyRecord } from '../model/record.js';
import type { Amendment } from '../model/records.generated.js';
import type { Line, Row, Table } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { cell, column, table, words } from '../sections/inline.js';
import { propertyOf } from './field-reader.js';
import type { PageFieldReader } from './field-reader.js';

/** The shape of the value that an amendment changed, and the way to it in words: `Milestones M2 · Due`. */
function amended(context: SectionContext, record: AnyRecord, field: string): { shape: Shape | undefined; line: Line } {
  let shape: Shape | undefined = shapes[record.kind];
  const names: string[] = [];
  for (const part of field.split('.')) {
    if (shape?.items !== undefined) {
      names.push(`${names.pop() ?? ''} ${part}`);
      shape = shape.items;
      continue;
    }
    shape = shape && propertyOf(shape, part);
    names.push(shape === undefined ? part : context.field(shape.title));
  }
  return { shape, line: [words(names.join(' · '))] };
}

/** The changes of what was adopted: leads by their names, deadlines as days. */
export function amendmentsTable(
  context: SectionContext,
  record: AnyRecord,
  reader: PageFieldReader,
  title: string,
): Table {
  const list = 'amendments' in record.data ? (record.data.amendments ?? []) : [];
  const own = shapes[record.kind].properties?.['amendments']?.items;
  const part = (amendment: Amendment, name: keyof Amendment): readonly Line[] => {
    const shape = own && propertyOf(own, name);
    return shape === undefined || amendment[name] === undefined ? [] : reader.lines(amendment[name], shape, name);
  };
  const rows = list.map((amendment): Row => {
    const { shape, line } = amended(context, record, amendment.field);
    const name = amendment.field.split('.').at(-1) ?? '';
    const value = (side: 'from' | 'to'): readonly Line[] =>
      shape === undefined ? part(amendment, side) : reader.lines(amendment[side], shape, name);
    return {
      anchor: null,
      cells: [
        cell(...line),
        { lines: value('from') },
        { lines: value('to') },
        { lines: part(amendment, 'on') },
        { lines: part(amendment, 'decision') },
        { lines: part(amendment, 'reason') },
      ],
    };
  });
  const columns = ['Field', 'From', 'To', 'Date', 'Decision', 'Reason'].map((name) => column(context.field(name)));
  const isTold = rows.some(({ cells }) => (cells[5]?.lines.length ?? 0) > 0);
  const shown = isTold ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 5) }));
  return table([words(title)], isTold ? columns : columns.slice(0, 5), shown);
}
