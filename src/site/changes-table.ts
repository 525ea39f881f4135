import type { SiteChange } from '../model/site.js';
import type { Line, Row, Table } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { cell, column, day, table } from '../sections/inline.js';

/** The words of a table of changes. */
export interface ChangesLabels {
  readonly table: Line;
  readonly on: string;
  readonly record: string;
  readonly what: string;
}

/** Changes of records as a table, in the order in which they are given. */
export function changesTable(context: SectionContext, changes: readonly SiteChange[], labels: ChangesLabels): Table {
  const rows = changes.map(({ id, day: on, lines }): Row => ({
    anchor: null,
    cells: [cell(...context.titled(id)), cell(day(on)), { lines }],
  }));
  return table(labels.table, [column(labels.record), column(labels.on), column(labels.what)], rows);
}
