import type { Catalogue } from './view.js';

/**
 * What the templates of reports may print: every name that a template can read, and what stands there. From this table come the check of
 * a country's own templates and the page of the reference about them; a test holds it against what is really handed to templates.
 */

/** `words` is text without markup, which may also stand in an attribute; `markup` may hold links and marks; `flag` is for `if`. */
export type PrintedAs = 'words' | 'markup' | 'flag' | 'style' | 'script' | 'picture';

/** A name that a template can read. */
export interface TemplateName {
  readonly says: string;
  readonly is: PrintedAs | 'list' | 'object';
  /** Of a list: how one entry is printed by `{{this}}`, where it can be. */
  readonly each?: PrintedAs;
  /** Of a list or an object: the names in it. */
  readonly holds?: TemplateNames;
}

export interface TemplateNames {
  readonly [name: string]: TemplateName;
}

/** The templates that a report is printed from. Each has an edition for HTML and one for Markdown. */
export const templateParts = ['page', 'block', 'table', 'chart'] as const;
export type TemplatePart = (typeof templateParts)[number];

const words = (says: string): TemplateName => ({ says, is: 'words' });
const markup = (says: string): TemplateName => ({ says, is: 'markup' });
const flag = (says: string): TemplateName => ({ says, is: 'flag' });

const cells: TemplateName = {
  says: 'the cells of the row',
  is: 'list',
  holds: {
    content: markup('what stands in the cell'),
    isHead: flag('whether it is the first, which names the row'),
  },
};

const table: TemplateNames = {
  caption: markup('what the table shows'),
  columns: {
    says: 'the columns in their order',
    is: 'list',
    holds: {
      label: markup('the heading'),
      isEnd: flag('whether the column holds figures'),
      ranks: words(
        'in longer tables: the places of the rows when sorted by the column, if they are not sorted by its words',
      ),
    },
  },
  rows: {
    says: 'the rows',
    is: 'list',
    holds: { anchor: words('the id of the record, where this row is the place for links to it'), cells },
  },
  totals: { says: 'the rows that add up', is: 'list', holds: { cells } },
  look: words('in HTML: the class by which the style sheet knows its columns'),
};

const chart: TemplateNames = {
  title: markup('what the chart shows, as a sentence computed from its data'),
  isMany: flag('whether it has several panels'),
  legend: {
    says: 'what the looks of the chart stand for',
    is: 'list',
    holds: {
      isMark: flag('whether the look is a mark of the page'),
      look: words('the name of the look'),
      label: markup('what it stands for'),
    },
  },
  panels: {
    says: 'the panels of the chart',
    is: 'list',
    holds: {
      heading: markup('the heading of the panel, if it has one'),
      picture: { says: 'the drawing, as SVG with a text alternative', is: 'picture' },
    },
  },
  source: markup('where the data are from, and what is left out'),
  dataLabel: words('the words that lead to the data'),
  data: { says: 'the data as a table', is: 'object', holds: table },
};

const block: TemplateNames = {
  type: words('which block it is: paragraph, note, prose, heading, list, facts, figures, table or chart'),
  content: markup('of a paragraph, note, prose or heading: its text'),
  isMinor: flag('of a heading: whether it is one of the fourth level'),
  anchor: words('of a heading: its place for links'),
  plainTitle: words('of a heading: its text without any markup'),
  isLinked: flag('of a heading: whether its own text leads to its place'),
  items: {
    says: 'of a list or of facts: the entries',
    is: 'list',
    each: 'markup',
    holds: { term: markup('of facts: the term'), content: markup('of facts: what is said about it') },
  },
  label: words('of figures: what they are together'),
  figures: {
    says: 'of figures: the headline figures',
    is: 'list',
    holds: {
      label: words('what the figure is called'),
      metric: words('the id of its metric'),
      isLinked: flag('whether the report says how it is computed'),
      footnote: words('in Markdown: the name of its footnote'),
      value: markup('the value'),
      change: markup('the change since the period before'),
    },
  },
  ...table,
  ...chart,
};

const sections = (says: string): TemplateName => ({
  says,
  is: 'list',
  holds: {
    id: words('the place of the section for links'),
    place: words('in Markdown: the place that hosts give to the heading'),
    number: words('its number: 1, 2, … in the body, A, B, … in the annexes'),
    title: words('its heading'),
    part: words('cover, body or annex'),
    blocks: { says: 'what stands in it, in its order', is: 'list', holds: block },
  },
});

const page: TemplateNames = {
  language: words('in HTML: the code of the language'),
  direction: words('in HTML: ltr or rtl'),
  style: { says: 'in HTML: the style sheet', is: 'style' },
  styleHash: words('in HTML: the hash of the style sheet, which the policy of the page names'),
  script: { says: 'in HTML: the script, which sorts and filters tables', is: 'script' },
  scriptHash: words('in HTML: the hash of the script, which the policy of the page names'),
  title: words('the title of the report'),
  register: markup('the name of the register'),
  period: markup('the period reported, and the day'),
  draft: markup('DRAFT with the reason, until the period is signed off'),
  warnings: { says: 'what must be said before anything else', is: 'list', each: 'markup' },
  audience: words('for whom the report is'),
  hasContents: flag('whether the report is long enough for a list of contents'),
  hasCharts: flag('in HTML: whether it has charts, for which the page holds the shapes of their marks'),
  contents: words('the heading of the list of contents'),
  annexes: words('the heading of the list of annexes'),
  skip: words('in HTML: the words of the link past the list of contents'),
  permalink: words('in HTML: what a link to a place is called'),
  colon: words('in Markdown: what stands between a term and what is said of it'),
  words: {
    says: 'in HTML: what the tools above longer tables are called',
    is: 'object',
    holds: {
      filter: words('the field by which rows are filtered'),
      sort: words('the list of columns to sort by'),
      unsorted: words('the order in which the table stands'),
      found: words('how many rows are left, with {count} and {total}'),
    },
  },
  footnotes: {
    says: 'in Markdown: what the figures mean',
    is: 'list',
    holds: {
      name: words('the name of the footnote'),
      label: markup('what the figure is called'),
      content: markup('its definition, formula and what is left out'),
    },
  },
  colophon: markup('which version of the tool wrote the report, from what'),
  cover: sections('the sections of the first page'),
  body: sections('the sections of the body'),
  annex: sections('the annexes'),
};

/** What each template can read at its top. All can read the names of the page through `@root`. */
export const templateNames: Readonly<Record<TemplatePart, TemplateNames>> = { page, block, table, chart };

/** The policy that every page must carry word for word; a page with pictures of its own may add {@link picturePolicy}. */
export const pagePolicy =
  "default-src 'none'; style-src '{{styleHash}}'; script-src '{{scriptHash}}'; base-uri 'none'; form-action 'none'";
export const picturePolicy = '; img-src data:';

/** What a register has of its own, in the place of what the package ships. */
export interface OwnTemplates {
  /** Sources by name, such as `table.html`. */
  readonly report: ReadonlyMap<string, string>;
  /** The program's words by the code of the language. */
  readonly languages: ReadonlyMap<string, Catalogue>;
  readonly style: string | null;
  /** Paths of files that have a mistake, and are therefore not used: a report must not be printed without them. */
  readonly faulty: readonly string[];
}

export const noTemplates: OwnTemplates = { report: new Map(), languages: new Map(), style: null, faulty: [] };
