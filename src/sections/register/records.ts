import { isDay } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { splitUpdateId } from '../../base/id.js';
import { sortBy } from '../../base/order.js';
import { reportingPeriodsIn } from '../../facts/snapshot.js';
import { kinds } from '../../kinds/registry.generated.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { AnyRecord, KindName } from '../../model/record.js';
import type { Block, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext, SplitSection } from '../define.js';
import { colonOf, introductions, isMapping, knownEntries } from '../field-reader.js';
import { cellOf, column, day, joined, paragraph, recordId, table, words } from '../inline.js';
import { RegisterReader } from './_reader.js';

type Key = 'intro' | 'counts' | 'count' | 'dated';

/** What the heading of a record says already, or what is no reader's: by which text it is found, and who may read it. */
const saidElsewhere: ReadonlySet<string> = new Set(['visibility', 'title', 'name']);

/** A seat is called by its organisation; narratives stand in the reports of their period, with their figures. */
const heldElsewhere: Readonly<Partial<Record<KindName, string>>> = { member: 'organisation', period: 'narrative' };

/** Fewer records than these are read one by one. */
const fewestRows = 4;
/** Wider tables do not fit on paper. */
const mostColumns = 6;
/** Pieces of lines: records that say more are no row. */
const mostPieces = 60;

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

/** A field with what it holds. */
interface Term {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A record as it is shown. */
interface Entry {
  readonly id: string;
  readonly name: Line;
  /** What it is about, in a few sentences; empty where it does not say. */
  readonly intro: Line;
  readonly terms: readonly Term[];
}

/** The status with its day, and the history before it: its last entry says both, as long as it says no more. */
function statusOf(data: object): { readonly history?: readonly unknown[]; readonly since?: Day } {
  const { status, history } = { ...data } as { readonly status?: unknown; readonly history?: readonly unknown[] };
  const last = history?.at(-1);
  if (!isMapping(last) || last['status'] !== status || Object.keys(last).length !== 2) return {};
  const { on } = last;
  return typeof on === 'string' && isDay(on) ? { since: on, history: history?.slice(0, -1) ?? [] } : {};
}

/** A record with its fields in the order of its schema, as far as they hold something. */
function entryOf(context: SectionContext<Key>, record: AnyRecord, titles: Set<string>): Entry {
  const reader = new RegisterReader(context, record, titles);
  const { since, ...told } = statusOf(record.data);
  const terms = knownEntries({ ...record.data, ...told }, shapes[record.kind])
    .filter(({ name }) => !saidElsewhere.has(name) && heldElsewhere[record.kind] !== name)
    .map(({ name, value, shape }): Term => {
      const lines = reader.lines(value, shape, name);
      const isDated = name === 'status' && since !== undefined;
      const dated = isDated ? [context.say('dated', { status: lines.flat(), day: day(since) })] : lines;
      return { name, title: context.field(shape.title), lines: dated };
    })
    .filter(({ lines }) => lines.length > 0);
  const intro = terms.find(({ name }) => introductions.includes(name));
  return {
    id: record.id,
    name: nameOf(context, record),
    intro: intro?.lines.flat() ?? [],
    terms: terms.filter((term) => term !== intro),
  };
}

/** The title of a record: of an organisation its whole name, of a seat who holds it, of an update what it is about. */
function nameOf(context: SectionContext<Key>, record: AnyRecord): Line {
  if (record.kind === 'member') return [context.organisation(record.data.organisation)];
  if (record.kind === 'organisation') return context.text(record.id, record.data.name);
  return context.titled(record.id).filter((inline) => inline.type === 'quote' && inline.text !== record.id);
}

/** A record below its heading. */
function entryBlocks({ id, name, intro, terms }: Entry): Block[] {
  const content = [recordId(id), ...(name.length === 0 ? [] : [words(' '), ...name])];
  const items = terms.map(({ title, lines }) => ({ term: [words(title)], lines }));
  return [
    { type: 'heading', level: 3, content, anchor: id },
    ...(intro.length === 0 ? [] : [paragraph(intro)]),
    ...(items.length === 0 ? [] : [{ type: 'facts', items } as const]),
  ];
}

/** The fields that at least half of the records have, in the order of the schema; the others stand below the name of a record. */
function columnsOf(kind: KindName, entries: readonly Entry[]): readonly string[] {
  const names = entries.flatMap(({ terms }) => terms.map(({ name }) => name));
  return Object.keys(shapes[kind].properties ?? {}).filter(
    (name) => names.filter((one) => one === name).length * 2 >= entries.length,
  );
}

/** Records of few fields as the rows of a table, where their names are compared at a glance. */
function entriesTable(
  context: SectionContext<Key>,
  kind: KindName,
  entries: readonly Entry[],
  names: readonly string[],
): Block {
  const rows = entries.map(({ id, name, intro, terms }): Row => {
    const others = terms.filter((term) => !names.includes(term.name));
    const said = others.map(({ title, lines }) => [words(`${title}${colonOf(context)}`), ...joined(lines, '; ')]);
    const cells = names.map((own) => ({ lines: terms.find((term) => term.name === own)?.lines ?? [] }));
    return { anchor: id, cells: [cellOf([recordId(id)], name, intro, ...said), ...cells] };
  });
  const titleOf = (name: string): string => context.field(shapes[kind].properties?.[name]?.title ?? name);
  const label = context.word('kinds', kind);
  const caption = context.say('count', { kind: label, number: entries.length });
  return table(caption, [label, ...names.map(titleOf)].map(column), rows);
}

function blocksOf(context: SectionContext<Key>, kind: KindName, records: readonly AnyRecord[]): Block[] {
  const titles = new Set<string>();
  const entries = records.map((record) => entryOf(context, record, titles));
  const names = columnsOf(kind, entries);
  const isShort = entries.every(({ terms }) => terms.flatMap(({ lines }) => lines.flat()).length <= mostPieces);
  const isTable = isShort && entries.length >= fewestRows && names.length > 0 && names.length <= mostColumns;
  return isTable ? [entriesTable(context, kind, entries, names)] : entries.flatMap(entryBlocks);
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
      'Every record that this audience may read, kind by kind, with its fields in the order of its form. A record that is named again in the same part is named by its id. A record that is referred to and is not for this audience reads “restricted item”. People are not listed, and of the updates those of the period.',
    counts: 'Records: {counts}.',
    count: '{kind} {number}',
    dated: '{status} ({day})',
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
      return [{ id: `records-${kind}`, title: context.word('kinds', kind), blocks: blocksOf(context, kind, records) }];
    });
  },
});
