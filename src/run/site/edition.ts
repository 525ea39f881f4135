/* A site in one language: its pages as plain data. */
import { compareNatural, compareText } from '../../base/order.js';
import type { Period } from '../../base/period.js';
import { version } from '../../base/version.generated.js';
import type { AnyRecord } from '../../model/record.js';
import type { SiteCard, SiteChange, SiteFrame, SiteLanguage, SitePageView, SiteStep } from '../../model/site.js';
import type { Catalogue, Line, Phrase, SectionView } from '../../model/view.js';
import { english, formatterOf } from '../../render/format.js';
import { lineTextIn } from '../../render/text-dialect.js';
import { contextFor } from '../../sections/context.js';
import type { ReportVoice } from '../../sections/context.js';
import type { ReportFacts, Section, SectionContext } from '../../sections/define.js';
import { frameMessages, toolsOf } from '../../sections/frame.js';
import { number, words } from '../../sections/inline.js';
import { phrasebookOf, plain } from '../../sections/phrasebook.js';
import type { Phrasebook } from '../../sections/phrasebook.js';
import { linking, pagedRecords } from '../../site/context.js';
import type { SiteContext, SitePage } from '../../site/define.js';
import { siteFrameMessages, siteFrameOf } from '../../site/frame.js';
import { changesOfLife, changesOfStatus, historyMessages } from '../../site/history.js';
import { sitePages } from '../../site/pages/registry.generated.js';
import { Narrative, narrativeMessages } from '../../site/narrative.js';
import type { NarrativeKey } from '../../site/narrative.js';
import { chartMessages, recordCharts } from '../../site/record-charts.js';
import { recordMessages, recordPage } from '../../site/record-page.js';
import { departedPage, movedPage } from '../../site/tombstone.js';
import { nameOf, sectionNamed } from '../report.js';
import type { SiteBasis } from './basis.js';
import { factsOf } from './facts.js';

/** A context for phrases of a group of the site. */
interface Group<Key extends string> {
  readonly id: string;
  readonly messages: Readonly<Record<Key, Phrase>>;
}

/** The pages of one language. */
export class Edition {
  readonly language: SiteLanguage;
  readonly format;
  readonly wordsLanguage: string;
  private readonly basis: SiteBasis;
  private readonly phrasebook: Phrasebook;
  private readonly facts: ReportFacts;
  private readonly untranslated = new Map<string, string>();
  /** Every change that the audience may know of, by record, the oldest first. */
  private readonly changesByRecord: ReadonlyMap<string, readonly SiteChange[]>;
  readonly changes: readonly SiteChange[];
  private readonly frameContext: SectionContext<keyof typeof siteFrameMessages>;
  private readonly narrative: Narrative;

  constructor(basis: SiteBasis, code: string, catalogue: Catalogue | undefined) {
    this.basis = basis;
    this.format = catalogue?.format ?? english;
    this.phrasebook = phrasebookOf(catalogue);
    this.wordsLanguage = this.phrasebook.language;
    // A language for which the program has no words calls itself by its code.
    const name = catalogue?.name ?? (code.split('-')[0] === 'en' ? 'English' : code);
    this.language = { code, name, direction: this.format.direction };
    this.facts = factsOf(basis, this.phrasebook);
    this.frameContext = this.context({ id: 'site/frame', messages: siteFrameMessages });
    this.narrative = new Narrative(this.readablePages(), (period) => this.narrativeContext(period), {
      dataset: basis.snapshot.dataset,
      period: basis.snapshot.period,
      headOf: (section) => this.headOf(section).title,
    });
    this.changesByRecord = this.findChanges();
    this.changes = [...this.changesByRecord.values()]
      .flat()
      .sort((a, b) => compareText(b.day, a.day) || compareNatural(a.id, b.id));
  }

  private voice(sectionNames: readonly string[] = []): ReportVoice {
    return {
      facts: { ...this.facts, sectionNames },
      language: this.language.code,
      phrasebook: this.phrasebook,
      untranslated: this.untranslated,
    };
  }

  /** A context with the phrases of a group. */
  private context<Key extends string>({ id, messages }: Group<Key>): SectionContext<Key> {
    return linking(contextFor(this.voice(), { id, title: '', messages, build: () => undefined }));
  }

  /** A context for the prose of a period, whose figures are those of its last day. */
  private narrativeContext(period: Period): SectionContext<NarrativeKey> {
    const facts = { ...this.facts, period, ...this.basis.onLastDayOf(period) };
    const group = { id: 'site/narrative', title: '', messages: narrativeMessages, build: () => undefined };
    return linking(contextFor({ ...this.voice(), facts }, group));
  }

  private phrase(id: string, phrase: Phrase): string {
    return plain(this.phrasebook.phrase(id, phrase));
  }

  /** A line as text, as the language writes it. */
  text(line: Line): string {
    return lineTextIn(formatterOf(this.format), line);
  }

  private findChanges(): ReadonlyMap<string, readonly SiteChange[]> {
    const context = this.context({ id: 'site/history', messages: historyMessages });
    const { lives } = this.basis.options;
    return new Map(
      pagedRecords(context).map((record) => {
        const life = lives?.get(record.id);
        if (lives === undefined) return [record.id, changesOfStatus(context, record)];
        return [record.id, life === undefined ? [] : changesOfLife(context, life)];
      }),
    );
  }

  /** The pages that have something to say, with their sections. */
  pages(): readonly SitePageView[] {
    const shown = this.shownPages();
    return shown.map(({ page, sections }) => this.pageView(page, sections, shown));
  }

  private shown: readonly { readonly page: SitePage; readonly sections: readonly SectionView[] }[] | undefined;

  /** The pages about kinds of which the audience sees a record. */
  private readablePages(): readonly SitePage[] {
    const { dataset } = this.basis.snapshot;
    return sitePages.filter(({ reads }) => reads.length === 0 || reads.some((kind) => dataset.keeps(kind)));
  }

  private shownPages(): readonly { readonly page: SitePage; readonly sections: readonly SectionView[] }[] {
    this.shown ??= this.readablePages()
      .map((page) => ({ page, sections: this.sectionsOf(page) }))
      .filter(({ page, sections }) => sections.length > 0 || page.reads.length === 0);
    return this.shown;
  }

  private sectionsOf(page: SitePage): SectionView[] {
    const sections = page.sections.map(sectionNamed);
    const names = sections.map(nameOf);
    const own = page.build?.(this.siteContext(page)) ?? [];
    const shared = sections.map((section): SectionView => {
      const blocks = section.build(linking(contextFor(this.voice(names), section))) ?? [];
      return { ...this.headOf(section), part: 'body', blocks: [...this.narrative.onPage(page, section), ...blocks] };
    });
    // What stands in an annex of the page comes after what is shared.
    const isLate = ({ part }: SectionView): boolean => part === 'annex';
    return [...own.filter((one) => !isLate(one)), ...shared, ...own.filter(isLate)].filter(
      ({ blocks }) => blocks.length > 0,
    );
  }

  private headOf(section: Section): Pick<SectionView, 'id' | 'title'> {
    return { id: nameOf(section), title: this.phrase(`${section.id}.title`, section.title) };
  }

  private siteContext(page: SitePage): SiteContext {
    const context = this.context({ id: `site/${page.name}`, messages: page.messages });
    return { ...context, lives: this.basis.options.lives, changes: this.changes, cards: [] };
  }

  private titleOf({ name, title }: SitePage): string {
    return this.phrase(`site/${name}.title`, title);
  }

  private introOf({ name, intro }: SitePage): string {
    return this.phrase(`site/${name}.intro`, intro);
  }

  private pageView(
    page: SitePage,
    sections: readonly SectionView[],
    shown: readonly { readonly page: SitePage }[],
  ): SitePageView {
    const isHome = page.name === 'index';
    const title = this.titleOf(page);
    const cards = shown.map((one) => one.page).filter((one) => one.name !== 'index');
    return {
      path: `${page.name}.html`,
      menu: page.name,
      kicker: isHome ? this.frame().asOf : [],
      title: isHome ? this.frame().register : [words(title)],
      plainTitle: title,
      intro: [words(this.introOf(page))],
      notes: [],
      trail: isHome ? [] : [this.homeStep()],
      cards: page.feature === 'cards' ? sortedByMenu(cards).map((card) => this.cardOf(card)) : [],
      isSearch: page.feature === 'search',
      sections,
      hasContents: !isHome,
      quietSection: null,
      data: null,
      isTombstone: false,
    };
  }

  private cardOf(page: SitePage): SiteCard {
    return { path: `${page.name}.html`, title: this.titleOf(page), text: this.introOf(page) };
  }

  private homeStep(): SiteStep {
    return { path: 'index.html', title: [words(this.frame().words.home)] };
  }

  private known: SiteFrame | undefined;

  /** The words around the pages. */
  frame(): SiteFrame {
    if (this.known !== undefined) return this.known;
    const context = this.frameContext;
    const menu = sortedByMenu(this.shownPages().map(({ page }) => page))
      .filter((page) => page.menu !== null)
      .map((page) => ({ path: `${page.name}.html`, name: page.name, title: this.titleOf(page) }));
    const tools = toolsOf(this.context({ id: 'frame', messages: frameMessages }));
    this.known = siteFrameOf(context, { menu, tools, text: (line) => this.text(line) });
    return this.known;
  }

  /** The size of a file, in thousands of bytes as people write them. */
  size(bytes: number): string {
    const thousands = Math.max(bytes / 1000, 0.1);
    const size = number(thousands, thousands < 10 ? 1 : 0);
    return this.text(this.frameContext.say('size', { size }));
  }

  /** Links at the foot of each page: to what is not in the menu. */
  links(): readonly { readonly path: string; readonly title: string }[] {
    const pages = this.shownPages()
      .map(({ page }) => page)
      .filter(({ menu, name }) => menu === null && name !== 'index');
    return [
      ...pages.map((page) => ({ path: `${page.name}.html`, title: this.titleOf(page) })),
      { path: 'changes.atom', title: this.frame().words.feed },
    ];
  }

  /** What can be said of records. */
  recordContext(): SectionContext<keyof typeof recordMessages> {
    return this.context({ id: 'site/record', messages: recordMessages });
  }

  /** The page of each record, and one for each id that a record had before. */
  recordPages(): readonly SitePageView[] {
    const context = this.recordContext();
    const charts = this.context({ id: 'site/chart', messages: chartMessages });
    const { lives } = this.basis.options;
    const pages = pagedRecords(context).map((record) =>
      recordPage(context, record, {
        ...this.wayTo(record),
        charts: recordCharts(charts, record),
        prose: this.narrative.ofPeriod(record),
        changes: this.changesByRecord.get(record.id) ?? [],
        isByGit: lives !== undefined,
        text: (line) => this.text(line),
      }),
    );
    const text = (line: Line): string => this.text(line);
    const moved = this.basis.formerIds.map((former) =>
      movedPage(context, former, { ...this.wayTo(former.record), text }),
    );
    const departed = this.basis.departures.map((departure) =>
      departedPage(context, departure, { ...this.wayTo(departure.removed), text }),
    );
    return [...pages, ...moved, ...departed];
  }

  /** The way from the home page to a record: by the page of the menu that is about its kind, else by the list of all. */
  private wayTo(about: Pick<AnyRecord, 'kind'> | undefined): {
    readonly trail: readonly SiteStep[];
    readonly menu: string | null;
  } {
    const pages = this.shownPages().map(({ page }) => page);
    const page = about && pages.find(({ menu, reads }) => menu !== null && reads.includes(about.kind));
    const parent = page ?? pages.find(({ name }) => name === 'records');
    const step = parent === undefined ? [] : [{ path: `${parent.name}.html`, title: [words(this.titleOf(parent))] }];
    return { trail: [this.homeStep(), ...step], menu: page?.name ?? null };
  }

  /** The last line of each page. */
  readonly colophon = `secretariat ${version}`;
}

function sortedByMenu(pages: readonly SitePage[]): readonly SitePage[] {
  const place = ({ menu }: SitePage): number => menu ?? Infinity;
  return [...pages].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
