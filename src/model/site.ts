import type { Day } from '../base/day.js';
import type { Audience } from './audience.js';
import type { Line } from './line.js';
import type { Frame, SectionView } from './view.js';

/** A step on the way from the home page to a page. */
export interface SiteStep {
  readonly path: string;
  readonly title: Line;
}

/** A link to another part of the site, with what is found there. */
export interface SiteCard {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** A page of the site as plain data: no markup, nothing formatted. Paths are from the top of its language. */
export interface SitePageView {
  /** `actions.html`, `records/ACT-014.html`. */
  readonly path: string;
  /** Which page of the menu it belongs to; null for none. */
  readonly menu: string | null;
  /** Above the title: what the page is about; empty where the title says all. */
  readonly kicker: Line;
  readonly title: Line;
  /** The title without any markup, for the title of the window. */
  readonly plainTitle: string;
  readonly intro: Line;
  /** What must be said first, such as that a record is no longer in use. */
  readonly notes: readonly Line[];
  readonly trail: readonly SiteStep[];
  readonly cards: readonly SiteCard[];
  readonly isSearch: boolean;
  readonly sections: readonly SectionView[];
  /** Whether the page begins with a list of its sections, where there are more than a few. */
  readonly hasContents: boolean;
  /** The section whose heading is for those only who cannot see the page; null for none. */
  readonly quietSection: string | null;
  /** The same as data: a path from the top of the site, or null. */
  readonly data: string | null;
  /** A page that only says where something is now; search engines need not keep it. */
  readonly isTombstone: boolean;
}

/** The words and links around every page of one language. */
export interface SiteFrame {
  /** The register's name. */
  readonly register: Line;
  readonly registerText: string;
  readonly menu: readonly { readonly path: string; readonly name: string; readonly title: string }[];
  readonly warnings: readonly Line[];
  /** As of which day. */
  readonly asOf: Line;
  /** For whom, as of which day, from which facts. */
  readonly footer: readonly Line[];
  readonly words: Readonly<Record<SiteWord, string>>;
  /** What the tools above longer tables are called. */
  readonly tools: Frame['tools'];
}

/** The words that templates of the site print by themselves. */
export type SiteWord =
  | 'skip'
  | 'menu'
  | 'home'
  | 'breadcrumb'
  | 'languages'
  | 'search'
  | 'searchLabel'
  | 'searchNeedsScript'
  | 'searchNone'
  | 'searchOne'
  | 'searchMany'
  | 'searchFirst'
  | 'contents'
  | 'download'
  | 'record'
  | 'feed'
  | 'permalink';

/** A language in which the site is written. */
export interface SiteLanguage {
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** One change of a record that the audience may know of. */
export interface SiteChange {
  readonly day: Day;
  /** The record's id, and its kind as a word of the vocabulary. */
  readonly id: string;
  readonly kind: string;
  readonly lines: readonly Line[];
}

/** A file of the site. */
export interface SiteFile {
  /** From the top of the site, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A whole site, ready to be written or shown. */
export interface Site {
  readonly files: readonly SiteFile[];
  readonly audience: Audience;
  readonly asOf: Day;
}
