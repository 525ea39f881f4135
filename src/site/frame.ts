import type { Phrase } from '../model/view.js';
import type { SiteFrame, SiteWord } from '../model/site.js';
import type { Line } from '../model/line.js';
import type { SectionContext } from '../sections/define.js';
import { day, words } from '../sections/inline.js';

/** The words around the pages. In catalogues: `site/frame.key`. */
export const siteFrameMessages = {
  skip: 'Skip to the content',
  menu: 'Parts of the site',
  home: 'Home',
  breadcrumb: 'Where you are',
  languages: 'Languages',
  search: 'Search',
  searchLabel: 'Search the register',
  searchNeedsScript: 'Searching needs JavaScript. All records stand below.',
  searchNone: 'Nothing was found. Try another word, or fewer.',
  searchOne: '1 record found',
  searchMany: '{count} records found',
  searchFirst: 'The first {count} are shown. A further word narrows the search.',
  contents: 'On this page',
  download: 'This table as',
  size: '{size} KB',
  record: 'This record as',
  feed: 'Feed of changes',
  permalink: 'Link to this section',
  forWhom: 'For: {audience}.',
  day: 'As of {day}',
  asOf: 'As of {day}. Facts dated later do not count.',
  digest: 'Digest of the records shown: {digest}.',
  commit: 'Commit {commit}.',
  unread: 'INCOMPLETE. Some records could not be read and are missing here.',
} as const satisfies Readonly<Record<string, Phrase>>;

type Key = keyof typeof siteFrameMessages;

const templateWords: readonly SiteWord[] = [
  ...(['skip', 'menu', 'home', 'breadcrumb', 'languages', 'search', 'searchLabel', 'searchNeedsScript'] as const),
  ...(['searchNone', 'searchOne', 'searchMany', 'searchFirst', 'contents', 'download', 'record', 'feed'] as const),
  'permalink',
];

function footerOf(context: SectionContext<Key>): Line[] {
  const { snapshot, digest, provenance } = context;
  const audience = words(context.word('audience', snapshot.audience));
  const source =
    snapshot.audience === 'public' || provenance.commit === null
      ? context.say('digest', { digest: words(digest.slice(0, 16)) })
      : context.say('commit', { commit: words(provenance.commit.slice(0, 12)) });
  return [context.say('forWhom', { audience }), context.say('asOf', { day: day(snapshot.asOf) }), source];
}

/** What the words around the pages are made of beside the facts. */
interface FrameParts extends Pick<SiteFrame, 'menu' | 'tools'> {
  /** A line as text, as the language writes it. */
  readonly text: (line: Line) => string;
}

/** What stands around every page of one language. */
export function siteFrameOf(context: SectionContext<Key>, { menu, tools, text }: FrameParts): SiteFrame {
  const register = context.text('secretariat.yaml', context.snapshot.dataset.settings.name);
  return {
    register,
    registerText: text(register),
    menu,
    warnings: context.unread.length === 0 ? [] : [context.say('unread')],
    asOf: context.say('day', { day: day(context.snapshot.asOf) }),
    footer: footerOf(context),
    tools,
    words: Object.fromEntries(templateWords.map((key) => [key, context.label(key)])) as Record<SiteWord, string>,
  };
}
