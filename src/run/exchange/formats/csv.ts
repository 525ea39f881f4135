import { success } from '../../../base/result.js';
import { csv } from '../../../exchange/csv.js';
import { ownColumns } from '../../../exchange/columns.js';
import { readDelimited } from '../../../exchange/delimited.js';
import { tablesOf } from '../../../exchange/flatten.js';
import { defineFormat, readsText } from '../format.js';

export default defineFormat({
  name: 'csv',
  summary:
    'a table for each kind, with a row a record, and one for each list of things in them, such as action.milestones',
  endings: ['.csv', '.tsv', '.txt'],
  mark: ownColumns.audience,
  isFolder: true,
  write: ({ kinds, records, audience }) =>
    kinds.flatMap((kind) =>
      tablesOf(
        kind,
        records.filter((record) => record.kind === kind),
        audience,
      ).map(({ name, columns, rows }) => ({ name: `${name}.${audience}.csv`, text: csv([columns, ...rows]) })),
    ),
  read: readsText((file, text) => {
    const table = readDelimited(file, text);
    if (!table.ok) return table;
    const { rows, problems } = table.value;
    return success({ tables: [table.value], records: [], problems, rows: rows.length + problems.length });
  }),
});
