import { wayTo } from '../base/way.js';
import type { SiteFrame, SiteLanguage, SitePageView } from '../model/site.js';
import type { Block, Column, LanguageFormat, Line, Row, SectionView, Table } from '../model/view.js';
import { hrefOf } from './bind-line.js';
import { bindChart } from './bind-chart.js';
import { bindBlock, bindLine, hasTools, rankText } from './bind.js';
import type { Binding } from './bind.js';
import { formatterOf } from './format.js';
import { htmlDialect } from './html-dialect.js';
import type { Markup } from './markup.js';
import { printerOf } from './templates.js';
import { lineTextIn } from './text-dialect.js';
import type { Printer } from './templates.js';

/** A table as a file, from the top of the site. */
export interface Download {
  readonly path: string;
  /** `CSV`, `JSON`. */
  readonly format: string;
  /** As people write it: `1.2 KB`. */
  readonly size: string;
}

/** What all pages of one language have in common. */
export interface SiteEdition {
  readonly frame: SiteFrame;
  readonly language: SiteLanguage;
  readonly languages: readonly SiteLanguage[];
  readonly format: LanguageFormat;
  /** The language of the program's own words. */
  readonly wordsLanguage: string;
  /** Links at the foot of each page: paths from the top of the language. */
  readonly links: readonly { readonly path: string; readonly title: string }[];
  readonly colophon: string;
  /** Where the site will stand, with a slash at its end; undefined where nobody said. */
  readonly baseUrl: string | undefined;
  /** Whether everybody may read it; else search engines are asked to keep away. */
  readonly isOpen: boolean;
  readonly isPreview: boolean;
  /** Where a record, a figure's method or a file is: a path from the top of the site. */
  readonly placeOf: (id: string) => string | undefined;
  readonly downloads: (block: Block) => readonly Download[];
}

/** What a page may load: its own style and scripts, and nothing else. The preview listens for changes. */
export function sitePolicy(isPreview: boolean): string {
  const listening = isPreview ? "connect-src 'self'; " : '';
  return `default-src 'none'; style-src 'self'; script-src 'self'; ${listening}base-uri 'none'; form-action 'self'`;
}

/** Pages with more sections than these begin with a list of them. */
const fewSections = 3;

/** Prints the pages of a site. */
export class SitePrinter {
  private readonly page: Printer;
  private readonly door: Printer;

  /** @param templates those of reports, and those of the site by `site/NAME` */
  constructor(templates: ReadonlyMap<string, string>) {
    const partials = {
      block: 'block.html',
      shapes: 'site/shapes.html',
      chart: 'site/chart.html',
      table: 'site/table.html',
    };
    this.page = printerOf(templates, 'site/page.html', partials);
    this.door = printerOf(templates, 'site/languages.html', {});
  }

  /** A page, at its path below the language. */
  print(view: SitePageView, edition: SiteEdition): string {
    return this.page(new PageBinding(view, edition).bound());
  }

  /** The first page of all, from which each language is reached. */
  printDoor(editions: readonly SiteEdition[]): string {
    const [first] = editions;
    if (first === undefined) throw new Error('A site has no language.');
    const binding = bindingOf(first);
    const languages = editions.map(({ language, frame }) => ({
      code: words(language.code),
      direction: language.direction,
      name: words(language.name),
      href: words(`${language.code}/index.html`),
      title: words(frame.registerText),
    }));
    return this.door({
      language: words(first.wordsLanguage),
      direction: first.format.direction,
      policy: sitePolicy(first.isPreview),
      only: languages.length === 1 ? languages[0]?.href : null,
      windowTitle: words(first.frame.registerText),
      register: bindLine(binding, first.frame.register),
      languages,
      footer: first.frame.footer.map((line) => bindLine(binding, line)),
    });
  }
}

const words = (text: string): Markup => htmlDialect.words(text);

/** What binding needs before it is known from where links lead. */
function bindingOf(edition: SiteEdition, addressOf: (id: string) => string | undefined = () => undefined): Binding {
  return {
    dialect: htmlDialect,
    formatter: formatterOf(edition.format),
    direction: edition.format.direction,
    pageLanguage: edition.wordsLanguage,
    anchors: new Set(),
    addressOf,
    placed: new Set(),
    look: () => '',
  };
}

/** Binds one page: every text escaped, every address as the way from this page. */
class PageBinding {
  private readonly view: SitePageView;
  private readonly edition: SiteEdition;
  private readonly path: string;
  private readonly binding: Binding;

  constructor(view: SitePageView, edition: SiteEdition) {
    this.view = view;
    this.edition = edition;
    this.path = `${edition.language.code}/${view.path}`;
    this.binding = bindingOf(edition, (id) => {
      const place = edition.placeOf(id);
      return place === undefined ? undefined : wayTo(this.path, place);
    });
  }

  /** A path from the top of the site, as a link. */
  private fromTop(path: string): Markup {
    return words(wayTo(this.path, path));
  }

  /** A path from the top of the language, as a link. */
  private within(path: string): Markup {
    return this.fromTop(`${this.edition.language.code}/${path}`);
  }

  private line(line: Line): Markup {
    return bindLine(this.binding, line);
  }

  private text(line: Line): string {
    return lineTextIn(this.binding.formatter, line);
  }

  bound(): Readonly<Record<string, unknown>> {
    const { view, edition } = this;
    const { frame } = edition;
    return {
      ...this.head(),
      words: Object.fromEntries(Object.entries(frame.words).map(([key, text]) => [key, words(text)])),
      permalink: words(frame.words.permalink),
      tools: Object.fromEntries(Object.entries(frame.tools).map(([key, text]) => [key, words(text)])),
      home: this.within('index.html'),
      register: this.line(frame.register),
      languages: this.languages(),
      menu: frame.menu.map(({ path, name, title }) => ({
        href: this.within(path),
        title: words(title),
        isHere: name !== view.menu ? null : path === view.path ? 'page' : 'true',
      })),
      search: this.within('records.html'),
      warnings: frame.warnings.map((line) => this.line(line)),
      trail: view.trail.map(({ path, title }) => ({ href: this.within(path), title: this.line(title) })),
      kicker: this.line(view.kicker),
      title: this.line(view.title),
      intro: this.line(view.intro),
      notes: view.notes.map((line) => this.line(line)),
      isSearch: view.isSearch,
      cards: view.cards.map(({ path, title, text }) => ({
        href: this.within(path),
        title: words(title),
        text: words(text),
      })),
      ...this.body(),
      data: view.data === null ? null : this.fromTop(view.data),
      links: edition.links.map(({ path, title }) => ({ href: this.within(path), title: words(title) })),
      footer: frame.footer.map((line) => this.line(line)),
      colophon: words(edition.colophon),
    };
  }

  private head(): Readonly<Record<string, unknown>> {
    const { view, edition } = this;
    const scripts = [
      ...(view.sections.some(({ blocks }) => blocks.some((block) => block.type === 'table' && hasTools(block)))
        ? ['assets/tables.js']
        : []),
      ...(view.isSearch ? [`assets/search-${edition.language.code}.js`, 'assets/search.js'] : []),
      ...(edition.isPreview ? ['assets/preview.js'] : []),
    ];
    return {
      language: words(edition.wordsLanguage),
      direction: edition.format.direction,
      policy: sitePolicy(edition.isPreview),
      isHidden: view.isTombstone || !edition.isOpen,
      windowTitle: words(`${view.plainTitle} – ${edition.frame.registerText}`),
      style: this.fromTop('assets/site.css'),
      feed: this.within('changes.atom'),
      canonical: edition.baseUrl === undefined ? null : words(edition.baseUrl + wayTo('index.html', this.path)),
      scripts: scripts.map((path) => this.fromTop(path)),
    };
  }

  private languages(): readonly unknown[] {
    const { languages, language } = this.edition;
    if (languages.length < 2) return [];
    return languages.map(({ code, name }) => ({
      code: words(code),
      name: words(name),
      href: this.fromTop(`${code}/${this.view.path}`),
      isOther: code !== language.code,
    }));
  }

  private body(): { readonly sections: readonly unknown[]; readonly contents: readonly unknown[] } {
    const sections = this.view.sections.map((section) => this.section(section));
    const hasContents = this.view.hasContents && sections.length > fewSections;
    return { sections, contents: hasContents ? sections : [] };
  }

  private section({ id, title, blocks }: SectionView) {
    // A table alone is called what its section is called.
    const isAlone = blocks.filter(({ type }) => type === 'table').length === 1;
    return {
      id: words(id),
      title: words(title),
      isQuiet: id === this.view.quietSection,
      blocks: blocks.map((block) => ({ ...this.block(block), isCaptionHidden: isAlone })),
    };
  }

  private block(block: Block): Readonly<Record<string, unknown>> {
    const downloads = this.edition.downloads(block).map(({ path, format, size }) => ({
      href: this.fromTop(path),
      format: words(format),
      size: words(size),
      isFile: format === 'CSV',
      title:
        block.type === 'chart' ? words(block.dataLabel) : block.type === 'table' ? words(this.text(block.caption)) : '',
    }));
    if (block.type === 'table') return { ...this.table(block), downloads };
    if (block.type === 'figures') return { ...this.figures(block), downloads };
    if (block.type !== 'chart') return { ...bindBlock(this.binding, block), downloads };
    return { ...bindChart(this.binding, block), type: 'chart', data: this.table(block.data), downloads };
  }

  /** Figures lead to the page on method. */
  private figures(block: Extract<Block, { type: 'figures' }>): Readonly<Record<string, unknown>> {
    return {
      type: 'figures',
      label: words(block.label),
      figures: block.figures.map(({ label, metric, value, change }) => ({
        href: words(hrefOf(this.binding, metric) ?? ''),
        label: words(label),
        value: this.line(value),
        change: this.line(change),
      })),
    };
  }

  private table(table: Table): Readonly<Record<string, unknown>> {
    const { caption, columns, rows, totals } = table;
    return {
      type: 'table',
      caption: this.line(caption),
      columns: columns.map(({ label, align }, index) => ({
        label: this.line(label),
        isEnd: align === 'end',
        ranks: rankText(table, index),
      })),
      rows: rows.map((row) => this.row(row, columns)),
      totals: totals.map((row) => this.row(row, columns)),
      isWide: columns.length > 3,
    };
  }

  private row({ anchor, cells }: Row, columns: readonly Column[]): Readonly<Record<string, unknown>> {
    return {
      anchor: this.anchor(anchor),
      cells: cells.map((cell, index) => ({
        content: htmlDialect.lines(cell.lines.map((line) => this.line(line))),
        // An attribute holds text, and no markup.
        label: words(this.text(columns[index]?.label ?? [])),
        isEnd: columns[index]?.align === 'end',
        isHead: index === 0,
      })),
    };
  }

  /** Links to records lead to their pages: only items of a record and figures have their place in a table. */
  private anchor(anchor: string | null): Markup | null {
    const { placed } = this.binding;
    if (anchor === null || placed.has(anchor) || !/^item-|\//u.test(anchor)) return null;
    placed.add(anchor);
    return words(anchor);
  }
}
