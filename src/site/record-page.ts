import { compareNatural } from '../base/order.js';
import { dueCell, dueMessages, statusCell } from '../sections/fact-cells.js';
import { outlookCell, outlookMessages } from '../sections/outlook-cell.js';
import { statusOn } from '../facts/status.js';
import { updatesOf } from '../facts/updates.js';
import { kinds } from '../kinds/registry.generated.js';
import type { AnyRecord, RegisterRecord } from '../model/record.js';
import type { SiteChange, SitePageView, SiteStep } from '../model/site.js';
import type { Block, Line, Row, SectionView } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { absent, cell, column, day, paragraph, table, words } from '../sections/inline.js';
import { hasPage, recordDataPath, recordPath } from './addresses.js';
import { titleOf } from './context.js';
import { RecordFields } from './record-fields.js';
import { endNotes, noteMessages, redactionNotes } from './record-notes.js';
import { kickerOf, tombstoneMessages } from './tombstone.js';

/** The phrases of the pages of records. In catalogues: `site/record.key`. */
export const recordMessages = {
  details: 'In detail',
  outlook: 'Outlook',
  status: 'Status',
  due: 'Due',
  updates: 'Progress updates',
  update: 'Update for {period}',
  related: 'What refers to it',
  relatedTable: 'Records that refer to this one',
  relatedKind: 'Kind',
  relatedRecord: 'Record',
  relatedStatus: 'Status',
  noStatus: 'none',
  statuses: 'Status by date',
  history: 'History',
  historyIntro: 'What changed, the latest first. It begins where this record was first open to this audience.',
  historyByStatus: 'By the dates that the record itself tells.',
  historyTable: 'Changes of this record',
  on: 'On',
  what: 'What changed',
  ...noteMessages,
  ...tombstoneMessages,
  ...dueMessages,
  ...outlookMessages,
} as const;

type Key = keyof typeof recordMessages;
type Context = SectionContext<Key>;

/** What is said by computed values, or in its own section, rather than by bare fields. */
const computedFields: ReadonlySet<string> = new Set(['status', 'due', 'due_as_published', 'narrative']);

function isWork(record: AnyRecord): record is RegisterRecord<'action'> | RegisterRecord<'commitment'> {
  return record.kind === 'action' || record.kind === 'commitment';
}

type Term = Extract<Block, { type: 'facts' }>['items'][number];

/** The status, the deadline in force and the outlook by the published rule: as everywhere else on the site. */
function stateTerms(context: Context, record: AnyRecord): Term[] {
  const terms: Term[] = [];
  if (statusOn(record, context.snapshot.asOf) !== undefined) {
    terms.push({ term: context.say('status'), lines: statusCell(context, record).lines });
  }
  if (record.kind === 'action') terms.push({ term: context.say('outlook'), lines: outlookCell(context, record).lines });
  if (isWork(record)) terms.push({ term: context.say('due'), lines: dueCell(context, record).lines });
  return terms;
}

function detailsSection(
  context: Context,
  fields: RecordFields,
  record: AnyRecord,
  charts: readonly Block[],
): SectionView {
  const items = [...stateTerms(context, record), ...fields.terms(computedFields)];
  const blocks: Block[] = items.length === 0 ? [] : [{ type: 'facts', items }];
  return { id: 'details', title: context.label('details'), part: 'body', blocks: [...blocks, ...charts] };
}

function narrativeSection(context: Context, blocks: readonly Block[]): SectionView {
  return { id: 'narrative', title: context.field('Narrative'), part: 'body', blocks };
}

function updateBlocks(context: Context, update: RegisterRecord<'update'>, period: string): Block[] {
  const items = new RecordFields(context, update).terms(new Set());
  const content = context.say('update', { period: { type: 'period', id: period } });
  return [
    { type: 'heading', level: 3, content, anchor: `update-${period}` },
    ...(items.length === 0 ? [] : [{ type: 'facts', items } as const]),
  ];
}

function updatesSection(context: Context, record: AnyRecord): SectionView[] {
  const updates = updatesOf(context.snapshot, record.id).toReversed();
  if (updates.length === 0) return [];
  const blocks = updates.flatMap(({ update, period }) => updateBlocks(context, update, period.id));
  return [{ id: 'updates', title: context.label('updates'), part: 'body', blocks }];
}

function relatedSection(context: Context, record: AnyRecord): SectionView[] {
  const { dataset } = context.snapshot;
  const from = new Set(dataset.linksTo(record.id).map((link) => link.from));
  const order = kinds.map(({ name }) => name as string);
  const records = [...from]
    .filter((one) => hasPage(one) && one.id !== record.id)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNatural(a.id, b.id));
  if (records.length === 0) return [];
  const rows = records.map((one): Row => {
    const status = statusOn(one, context.snapshot.asOf);
    const said = status === undefined ? absent(context.label('noStatus')) : words(context.word('status', status));
    return {
      anchor: null,
      cells: [cell(...context.titled(one.id)), cell(words(context.word('kind', one.kind))), cell(said)],
    };
  });
  const columns = (['relatedRecord', 'relatedKind', 'relatedStatus'] as const).map((key) => column(context.label(key)));
  const blocks = [table(context.say('relatedTable'), columns, rows)];
  return [{ id: 'related', title: context.label('related'), part: 'body', blocks }];
}

function historySection(context: Context, changes: readonly SiteChange[], isByGit: boolean): SectionView[] {
  if (changes.length === 0) return [];
  const rows = changes.toReversed().map(({ day: on, lines }): Row => ({
    anchor: null,
    cells: [cell(day(on)), { lines }],
  }));
  const columns = (['on', 'what'] as const).map((key) => column(context.label(key)));
  const blocks = [
    paragraph(context.say(isByGit ? 'historyIntro' : 'historyByStatus')),
    table(context.say('historyTable'), columns, rows),
  ];
  return [{ id: 'history', title: context.label('history'), part: 'body', blocks }];
}

/** What a page of a record is made of beside the record. */
export interface RecordPageParts {
  readonly trail: readonly SiteStep[];
  readonly menu: string | null;
  readonly charts: readonly Block[];
  /** What people wrote in it, ready to be read. */
  readonly prose: readonly Block[];
  /** The oldest first. */
  readonly changes: readonly SiteChange[];
  /** Whether the changes were found in git, else in the record. */
  readonly isByGit: boolean;
  /** A line as text, for the title of the window. */
  readonly text: (line: Line) => string;
}

/** The page of one record. */
export function recordPage(context: Context, record: AnyRecord, parts: RecordPageParts): SitePageView {
  const fields = new RecordFields(context, record);
  const title = titleOf(context, record);
  const shown = title.length === 0 ? [words(record.id)] : title;
  return {
    path: recordPath(record.id),
    menu: parts.menu,
    kicker: kickerOf(context, record.kind, record.id),
    title: shown,
    plainTitle: `${parts.text(shown)} (${record.id})`,
    intro: fields.intro(),
    notes: [...endNotes(context, record), ...redactionNotes(context, record)],
    trail: parts.trail,
    cards: [],
    isSearch: false,
    sections: [
      detailsSection(context, fields, record, parts.charts),
      narrativeSection(context, parts.prose),
      ...fields.sections({ statuses: parts.isByGit ? context.label('statuses') : null }),
      ...updatesSection(context, record),
      ...relatedSection(context, record),
      ...historySection(context, parts.changes, parts.isByGit),
    ].filter(({ blocks }) => blocks.length > 0),
    hasContents: false,
    quietSection: 'details',
    data: recordDataPath(record.id),
    isTombstone: false,
  };
}
