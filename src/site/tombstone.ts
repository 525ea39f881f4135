/* Pages at addresses at which a record stood. */
import type { Departure } from '../model/departure.js';
import type { KindName } from '../model/record.js';
import type { SitePageView } from '../model/site.js';
import type { Line } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';
import { day, words } from '../sections/inline.js';
import { recordPath } from './addresses.js';
import type { FormerId } from './addresses.js';

/** The phrases of these pages; they stand among those of the pages of records. */
export const tombstoneMessages = {
  kicker: '{kind} {id}',
  gone: 'This record is no longer in the register',
  goneText:
    '{id} was taken out of the register on {day}. Its address stays, so that links to it say what became of it.',
  goneUndated: '{id} was taken out of the register. Its address stays, so that links to it say what became of it.',
  goneCommit: 'Commit {commit}.',
  closed: 'Nothing can be shown at this address',
  closedText: 'What stood here is not, or is no longer, for this audience to read.',
  moved: 'This record has another id now',
  movedText: '{id} is now {record}. Links to the old address stay good.',
} as const;

type Context = SectionContext<keyof typeof tombstoneMessages>;

/** What stands above the title: the kind of the record and its id. */
export function kickerOf(context: Context, kind: KindName, id: string): Line {
  return context.say('kicker', { kind: words(context.word('kind', kind)), id: words(id) });
}

/** What a page is that shows no record: where it stands, and the way to it. */
interface StoneParts extends Pick<SitePageView, 'trail' | 'menu'> {
  /** A line as text, for the title of the window. */
  readonly text: (line: Line) => string;
}

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
