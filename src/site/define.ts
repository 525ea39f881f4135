import type { KindName } from '../model/record.js';
import type { Life } from '../model/life.js';
import type { SiteCard, SiteChange } from '../model/site.js';
import type { Phrase, SectionView } from '../model/view.js';
import type { SectionContext } from '../sections/define.js';

/** What the pages of a site know beside the facts of the register. */
export interface SiteFacts {
  /** The lives of records, by id; undefined where the register has no history. */
  readonly lives: ReadonlyMap<string, Life> | undefined;
  /** What changed that the audience may know of, the latest first. */
  readonly changes: readonly SiteChange[];
  /** The pages of the menu, for those that lead to the others. */
  readonly cards: readonly SiteCard[];
}

/** What a page can ask and say. */
export type SiteContext<Key extends string = string> = SectionContext<Key> & SiteFacts;

/** A page of the site, described as data. */
export interface SitePage {
  /** The name of its file without ending, and of its phrases in catalogues: `site/NAME.title`. */
  readonly name: string;
  readonly title: Phrase;
  /** A sentence that says what is found there; it stands below the title and on the home page. */
  readonly intro: Phrase;
  /** Its place in the menu, the lowest first; null for pages to which the footer or other pages lead. */
  readonly menu: number | null;
  /** The kinds of record that it is about; a page about none that the audience may see is not made. Empty: it is always made. */
  readonly reads: readonly KindName[];
  /** What its template has besides sections. */
  readonly feature?: 'cards' | 'search';
  /** The sections of reports that stand on it, by id, in their order, below its own. */
  readonly sections: readonly string[];
  readonly messages: Readonly<Record<string, Phrase>>;
  /** Its own sections; none unless given. */
  readonly build?: (context: SiteContext) => readonly SectionView[];
}

/** Declares a page; each file of `site/pages` exports one by default. */
export function defineSitePage<Key extends string>(page: {
  readonly name: string;
  readonly title: Phrase;
  readonly intro: Phrase;
  readonly menu: number | null;
  readonly reads: readonly KindName[];
  readonly feature?: 'cards' | 'search';
  readonly sections: readonly string[];
  readonly messages: Readonly<Record<Key, Phrase>>;
  readonly build?: (context: SiteContext<Key>) => readonly SectionView[];
}): SitePage {
  return page;
}
