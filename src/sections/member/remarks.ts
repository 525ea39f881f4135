import { kinds } from '../../kinds/registry.generated.js';
import type { AnyRecord } from '../../model/record.js';
import type { Row } from '../../model/view.js';
import { organisationsConcerned, ownProperties } from '../../parse/owners.js';
import type { Text } from '../../model/text.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { cellOf, column, paragraph, row, table } from '../inline.js';
import { memberOf } from './_member.js';

type Key = 'intro' | 'table' | 'record' | 'remarks';

/** What a record tells the organisation that it concerns; the projection left it out of everybody else's. */
function ownTexts(record: AnyRecord): readonly Text[] {
  const own = ownProperties(record.kind);
  return Object.entries(record.data).flatMap(([name, value]) => (own.includes(name) ? [value as Text] : []));
}

function rowOf(context: SectionContext<Key>, record: AnyRecord): Row[] {
  const lines = ownTexts(record).map((text) => context.text(record.id, text));
  return lines.length === 0 ? [] : [row(cellOf(...nameLines(context, record.id)), cellOf(...lines))];
}

export default defineSection<Key>({
  id: 'member/remarks',
  title: 'For you alone',
  messages: {
    intro: 'No other member is sent these remarks.',
    table: 'Remarks on what concerns you',
    record: 'Record',
    remarks: 'Remarks',
  },
  build(context) {
    const member = memberOf(context)?.id;
    if (member === undefined) return undefined;
    const { dataset } = context.snapshot;
    // Who may see everything sees the remarks for others in the register, and not in this brief.
    const rows = kinds
      .flatMap(({ name }) => dataset.of(name) as readonly AnyRecord[])
      .filter((record) => organisationsConcerned(record, dataset.settings).includes(member))
      .flatMap((record) => rowOf(context, record));
    if (rows.length === 0) return undefined;
    const columns = (['record', 'remarks'] as const).map((key) => column(context.label(key)));
    return [paragraph(context.say('intro')), table(context.say('table'), columns, rows)];
  },
});
