import { compareNatural } from '../base/order.js';
import { dueCell, dueMessages, statusCell } from '../sections/fact-cells.js';
import { outlookCell, outlookMessages } from '../sections/outlook-cell.js';
import { endingOf } from '../facts/endings.js';
import type { Ending } from '../facts/endings.js';
import { redactedText, redactionsOf } from '../facts/redactions.js';
import { statusOn } from '../facts/status.js';
import { updatesOf } from '../facts/updates.js';
import { withoutSmallNumbers } from '../facts/small-numbers.js';
import { kinds } from '../kinds/registry.generated.js';
import type { Departure } from '../model/departure.js';
import type { AnyRecord, KindName, RegisterRecord } from '../model/record.js';
import type { SiteChange, SitePageView, SiteStep } from '../model/site.js';
import type { Block, Line, Row, SectionView } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { absent, cell, column, day, joined, paragraph, table, words } from '../sections/inline.js';
import { hasPage, recordDataPath, recordPath } from './addresses.js';
import type { FormerId } from './addresses.js';
import { titleOf } from './context.js';
import { RecordFields } from './record-fields.js';

/** The phrases of the pages of records. In catalogues: `site/record.key`. */
export const recordMessages = {
  kicker: '{kind} {id}',
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
  ended: 'No longer in use: {status}.',
  endedOn: 'No longer in use: {status} since {day}.',
  endedAfter: 'No longer in use: it ended on {day}.',
  endedUndated: 'No longer in use.',
  decided: 'Decided by {decision}.',
  replaced: 'In its place: {records}.',
  redacted: 'Parts of this record were taken out for good on {day}.',
  redactedSome: 'Parts of this record were taken out for good.',
  gone: 'This record is no longer in the register',
  goneText:
    '{id} was taken out of the register on {day}. Its address stays, so that links to it say what became of it.',
  goneUndated: '{id} was taken out of the register. Its address stays, so that links to it say what became of it.',
  goneCommit: 'Commit {commit}.',
  closed: 'Nothing can be shown at this address',
  closedText: 'What stood here is not, or is no longer, for this audience to read.',
  moved: 'This record has another id now',
  movedText: '{id} is now {record}. Links to the old address stay good.',
  ...dueMessages,
  ...outlookMessages,
} as const;

type Key = keyof typeof recordMessages;
type Context = SectionContext<Key>;

/** What is said of a kind by computed values rather than by its bare fields. */
const computedFields: ReadonlySet<string> = new Set(['status', 'due', 'due_as_published']);

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

function updateBlocks(context: Context, update: RegisterRecord<'update'>, period: string): Block[] {
  const { audience, dataset } = context.snapshot;
  const safe = withoutSmallNumbers(update, audience, dataset.settings);
  const items = new RecordFields(context, safe).terms(new Set());
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

/** That a record ended, and when. */
function endLine(context: Context, { status, on }: Ending): Line {
  if (status === null) return on === null ? context.say('endedUndated') : context.say('endedAfter', { day: day(on) });
  const word = words(context.word('status', status));
  return on === null ? context.say('ended', { status: word }) : context.say('endedOn', { status: word, day: day(on) });
}

/** Sentences after each other; those that are empty are left out. */
function sentences(...lines: readonly Line[]): Line {
  return joined(
    lines.filter(({ length }) => length > 0),
    ' ',
  );
}

/** By which decision; nothing where the audience may not know of it. */
function decisionLine(context: Context, decision: string | null): Line {
  const isKnown = decision !== null && context.snapshot.dataset.find(decision) !== undefined;
  return isKnown ? context.say('decided', { decision: context.reference(decision) }) : [];
}

/** That a record is done with, since when, by which decision, and what took its place: a page of it stays all the same. */
function endNotes(context: Context, record: AnyRecord): Line[] {
  const ending = endingOf(context.snapshot, record);
  if (ending === undefined) return [];
  const records = joined(ending.successors.map((id) => context.titled(id)));
  const replaced = records.length === 0 ? [] : context.say('replaced', { records });
  return [sentences(endLine(context, ending), decisionLine(context, ending.decision), replaced)];
}

/** That something was taken out for good, and to those who may know it, when and by which decision. */
function redactionNotes(context: Context, record: AnyRecord): Line[] {
  const told = redactionsOf(record).map(({ on, decision }) =>
    sentences(context.say('redacted', { day: day(on) }), decisionLine(context, decision)),
  );
  if (told.length > 0) return told;
  return JSON.stringify(record.data).includes(JSON.stringify(redactedText)) ? [context.say('redactedSome')] : [];
}

/** What a page of a record is made of beside the record. */
export interface RecordPageParts {
  readonly trail: readonly SiteStep[];
  readonly menu: string | null;
  readonly charts: readonly Block[];
  /** The oldest first. */
  readonly changes: readonly SiteChange[];
  /** Whether the changes were found in git, else in the record. */
  readonly isByGit: boolean;
  /** A line as text, for the title of the window. */
  readonly text: (line: Line) => string;
}

/** The page of one record. */
export function recordPage(context: Context, record: AnyRecord, parts: RecordPageParts): SitePageView {
  const { audience, dataset } = context.snapshot;
  const fields = new RecordFields(context, withoutSmallNumbers(record, audience, dataset.settings));
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

/** What a page is that shows no record: where it stands, and the way to it. */
type StoneParts = Pick<RecordPageParts, 'trail' | 'menu' | 'text'>;

/** What is said at an address at which a record stood. */
interface Stone extends Pick<SitePageView, 'kicker' | 'title' | 'intro' | 'notes'> {
  readonly id: string;
}

function stonePage({ id, ...said }: Stone, { trail, menu, text }: StoneParts): SitePageView {
  return {
    path: recordPath(id),
    menu,
    ...said,
    plainTitle: `${id}: ${text(said.title)}`,
    trail,
    cards: [],
    isSearch: false,
    sections: [],
    hasContents: false,
    quietSection: null,
    data: null,
    isTombstone: true,
  };
}

function kickerOf(context: Context, kind: KindName, id: string): Line {
  return context.say('kicker', { kind: words(context.word('kind', kind)), id: words(id) });
}

/** A page that says where a record is now that had another id before. */
export function movedPage(context: Context, { id, record }: FormerId, parts: StoneParts): SitePageView {
  const intro = context.say('movedText', { id: words(id), record: context.titled(record.id) });
  const kicker = kickerOf(context, record.kind, id);
  return stonePage({ id, kicker, title: context.say('moved'), intro, notes: [] }, parts);
}

/** A page in the place of a record that the audience could read once: it says what may be told, and no more. */
export function departedPage(context: Context, { id, removed }: Departure, parts: StoneParts): SitePageView {
  if (removed === undefined) {
    const intro = context.say('closedText');
    return stonePage({ id, kicker: [words(id)], title: context.say('closed'), intro, notes: [] }, parts);
  }
  const { kind, day: on, commit } = removed;
  const text =
    on === null
      ? context.say('goneUndated', { id: words(id) })
      : context.say('goneText', { id: words(id), day: day(on) });
  // The public learns nothing of commits.
  const isTold = commit !== null && context.snapshot.audience !== 'public';
  const source = isTold ? [words(' '), ...context.say('goneCommit', { commit: words(commit.slice(0, 12)) })] : [];
  const intro: Line = [...text, ...source];
  return stonePage({ id, kicker: kickerOf(context, kind, id), title: context.say('gone'), intro, notes: [] }, parts);
}
