import { splitUpdateId } from '../../base/id.js';
import { sortBy } from '../../base/order.js';
import { reportingPeriodsIn } from '../../facts/snapshot.js';
import { kinds } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { AnyRecord, KindName } from '../../model/record.js';
import type { Block, Line } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext, SplitSection } from '../define.js';
import { FieldReader, knownEntries } from '../field-reader.js';
import { joined, paragraph, recordId, words } from '../inline.js';

type Key = 'intro' | 'counts' | 'count';

/** What the heading of a record says already, or what is no reader's: by which text it is found, and who may read it. */
const saidElsewhere: ReadonlySet<string> = new Set(['visibility', 'title', 'name']);

/** Narratives stand in the reports of their period, with their figures. */
const heldElsewhere: Readonly<Partial<Record<KindName, string>>> = { period: 'narrative' };

/** Nobody is named in a report: people are not among its kinds. */
const shownKinds = kinds.map(({ name }) => name).filter((name) => name !== 'person');

/** Of updates, those of the period: earlier ones stand in the reports of theirs. */
function recordsOf(context: SectionContext<Key>, kind: KindName): readonly AnyRecord[] {
  const { dataset } = context.snapshot;
  const every = dataset.of(kind) as readonly AnyRecord[];
  const periods = new Set(reportingPeriodsIn(dataset, context.period).map(({ id }) => id));
  const all = kind === 'update' ? every.filter(({ id }) => periods.has(splitUpdateId(id)?.period ?? '')) : every;
  return sortBy(all, ({ id }) => id);
}

/** The fields of a record in the order of its schema, as far as they hold something. */
function factsOf(context: SectionContext<Key>, record: AnyRecord): Extract<Block, { type: 'facts' }>['items'] {
  const reader = new FieldReader(context, record);
  return knownEntries({ ...record.data }, shapes[record.kind])
    .filter(({ name }) => !saidElsewhere.has(name) && heldElsewhere[record.kind] !== name)
    .flatMap(({ name, value, shape }) => {
      const lines = reader.lines(value, shape, name);
      return lines.length === 0 ? [] : [{ term: [words(context.field(shape.title))], lines }];
    });
}

/** What a record is called: its id and its title, and for an update the record that it is about. */
function headingOf(context: SectionContext<Key>, record: AnyRecord): Line {
  const name =
    record.kind === 'member'
      ? [context.organisation(record.data.organisation)]
      : context.titled(record.id).filter((inline) => inline.type === 'quote' && inline.text !== record.id);
  return [recordId(record.id), ...(name.length === 0 ? [] : [words(' '), ...name])];
}

function recordBlocks(context: SectionContext<Key>, record: AnyRecord): Block[] {
  const items = factsOf(context, record);
  return [
    { type: 'heading', level: 3, content: headingOf(context, record), anchor: record.id },
    ...(items.length === 0 ? [] : [{ type: 'facts', items } as const]),
  ];
}

/** The kinds of which there are records, with how many. */
function countsLine(context: SectionContext<Key>): Line {
  const counts = shownKinds.flatMap((kind): Line[] => {
    const count = recordsOf(context, kind).length;
    return count === 0 ? [] : [context.say('count', { kind: context.word('kinds', kind), number: count })];
  });
  return joined(counts);
}

export default defineSection<Key>({
  id: 'register/records',
  title: 'What this register holds',
  messages: {
    intro:
      'Every record that this audience may read, kind by kind, with its fields in the order of its form. A record that is referred to and is not for this audience reads “restricted item”. People are not listed, and of the updates those of the period.',
    counts: 'Records: {counts}.',
    count: '{kind} {number}',
  },
  build(context) {
    const counts = countsLine(context);
    if (counts.length === 0) return undefined;
    return [paragraph(context.say('intro')), paragraph(context.say('counts', { counts }))];
  },
  split(context) {
    return shownKinds.flatMap((kind): SplitSection[] => {
      const records = recordsOf(context, kind);
      if (records.length === 0) return [];
      const blocks = records.flatMap((record) => recordBlocks(context, record));
      return [{ id: `records-${kind}`, title: context.word('kinds', kind), blocks }];
    });
  },
});
