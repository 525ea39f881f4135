import { periodDays } from '../base/period.js';
import type { Frame, Line, Phrase } from '../model/view.js';
import { contextFor } from './context.js';
import type { ReportVoice } from './context.js';
import type { SectionContext } from './define.js';
import { day, words } from './inline.js';

/** The words around the sections. In catalogues: `frame.key`. */
export const frameMessages = {
  draft: 'DRAFT. Not signed off for this audience: {audience}.',
  unread: {
    one: 'INCOMPLETE. {count} record could not be read and is missing here.',
    other: 'INCOMPLETE. {count} records could not be read and are missing here.',
  },
  unreadSome: 'INCOMPLETE. Some records could not be read and are missing here.',
  running: '{period} ends on {end}. This is what is known on {day}.',
  empty: 'This report holds nothing for this audience: what it is about is not recorded, or is for others to read.',
  audience: 'For: {audience}',
  contents: 'Contents',
  annexes: 'Annexes',
  skip: 'Skip to the report',
  permalink: 'Link to this section',
  page: 'Page {page} of {pages}',
  filter: 'Filter',
  sort: 'Sort by',
  unsorted: 'as it stands',
  found: '{count} of {total} rows',
} as const satisfies Readonly<Record<string, Phrase>>;

type Key = keyof typeof frameMessages;

/** The phrases of the tools of tables. */
type ToolWord = keyof Frame['tools'];

/** The tools of tables in documents that are in English whatever the register speaks. */
export const englishTools: Frame['tools'] = {
  filter: frameMessages.filter,
  sort: frameMessages.sort,
  unsorted: frameMessages.unsorted,
  found: frameMessages.found,
};

/** What the tools above longer tables are called. */
export function toolsOf(context: SectionContext<ToolWord>): Frame['tools'] {
  return {
    filter: context.label('filter'),
    sort: context.label('sort'),
    unsorted: context.label('unsorted'),
    found: context.label('found'),
  };
}

/** Signed off for an audience: by the period's record, whose sign-off comes after the period and so after the as-of day. */
function isSignedOff(context: SectionContext): boolean {
  const record = context.snapshot.dataset.get('period', context.period.id);
  if (record === undefined || record.data.status === 'open') return false;
  return (record.data.sign_offs ?? []).some(({ audience }) => audience === context.snapshot.audience);
}

/** That the period has not ended on the as-of day: its figures are not its last. */
function runningOf(context: SectionContext<Key>): Line[] {
  const { period, snapshot } = context;
  const { to } = periodDays(period, snapshot.dataset.fiscalYear);
  if (to <= snapshot.asOf) return [];
  return [context.say('running', { period: { type: 'period', id: period.id }, end: day(to), day: day(snapshot.asOf) })];
}

/** How many files are missing is told to those only who may know of every file. */
function warningsOf(context: SectionContext<Key>, isEmpty: boolean): Line[] {
  const count = context.unread.length;
  const told = [...runningOf(context), ...(isEmpty ? [context.say('empty')] : [])];
  if (count === 0) return told;
  return [
    ...told,
    context.snapshot.audience === 'restricted' ? context.say('unread', { count }) : context.say('unreadSome'),
  ];
}

/** What stands below the title: the period, with the member or the meeting that the report is about. */
function subjectOf(context: SectionContext<Key>): Line {
  const { organisation, meeting } = context.subject;
  if (meeting !== undefined) return [...context.titled(meeting.id), words(', '), day(meeting.data.date)];
  const period: Line = [{ type: 'period', id: context.period.id }];
  return organisation === undefined ? period : [context.organisation(organisation.id), words(', '), ...period];
}

/** What the frame is told: the title, the last line, and whether the report has no section to read. */
export interface FrameOptions {
  readonly title: string;
  readonly colophon: string;
  readonly isEmpty: boolean;
}

/** The title, the marks of a draft and an incomplete report, and the words of navigation. */
export function frameOf(voice: ReportVoice, { title, colophon, isEmpty }: FrameOptions): Frame {
  const context: SectionContext<Key> = contextFor(voice, {
    id: 'frame',
    title: '',
    messages: frameMessages,
    build: () => undefined,
  });
  const audience = context.word('audience', context.snapshot.audience);
  const name = context.text('secretariat.yaml', context.snapshot.dataset.settings.name);
  return {
    title,
    register: name,
    period: subjectOf(context),
    draft: isSignedOff(context) ? null : context.say('draft', { audience }),
    warnings: warningsOf(context, isEmpty),
    audience,
    contents: context.label('contents'),
    annexes: context.label('annexes'),
    skip: context.label('skip'),
    permalink: context.label('permalink'),
    colon: context.word('shared', 'colon'),
    page: context.label('page'),
    tools: toolsOf(context),
    colophon: [words(colophon)],
  };
}
