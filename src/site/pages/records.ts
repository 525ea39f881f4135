import { kinds } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import { statusOn } from '../../facts/status.js';
import type { AnyRecord } from '../../model/record.js';
import type { Row, SectionView } from '../../model/view.js';
import type { SectionContext } from '../../sections/define.js';
import { absent, cell, column, recordId, table, words } from '../../sections/inline.js';
import { pagedRecords, titleOf } from '../context.js';
import { defineSitePage } from '../define.js';

type Key = 'table' | 'id' | 'name' | 'status' | 'noStatus';

function rowOf(context: SectionContext<Key>, record: AnyRecord): Row {
  const status = statusOn(record, context.snapshot.asOf);
  const title = titleOf(context, record).map((inline) =>
    inline.type === 'quote' ? { ...inline, about: record.id } : inline,
  );
  return {
    anchor: null,
    cells: [
      { lines: [title.length === 0 ? [recordId(record.id)] : title] },
      cell(recordId(record.id)),
      cell(status === undefined ? absent(context.label('noStatus')) : words(context.word('status', status))),
    ],
  };
}

export default defineSitePage<Key>({
  name: 'records',
  title: 'All records',
  intro: 'Every record that this audience may read, by kind. Type a word to find one.',
  menu: null,
  reads: [],
  feature: 'search',
  sections: [],
  messages: {
    table: '{kind}, all of them',
    id: 'Id',
    name: 'Title',
    status: 'Status',
    noStatus: 'none',
  },
  build(context) {
    const records = pagedRecords(context);
    return kinds.flatMap(({ name }): SectionView[] => {
      const own = records.filter(({ kind }) => kind === name);
      if (own.length === 0) return [];
      const columns = (['name', 'id', 'status'] as const).map((key) => column(context.label(key)));
      const title = context.word('kinds', name);
      const rows = own.map((record) => rowOf(context, record));
      const blocks = [table(context.say('table', { kind: words(title) }), columns, rows)];
      return [{ id: shapes[name].folder, title, part: 'body', blocks }];
    });
  },
});
