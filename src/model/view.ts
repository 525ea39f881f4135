import type { Day } from '../base/day.js';
import type { PluralForm, PluralRules } from '../base/plural.js';
import type { Audience } from './audience.js';
import type { Chart } from './chart.js';
import type { Line } from './line.js';
import type { Measure } from './measure.js';
import type { Table } from './table.js';

export type { Chart } from './chart.js';
export type { Inline, Line, MarkName } from './line.js';
export type { Cell, Column, Row, Table } from './table.js';

/**
 * What a report says, as plain data: no markup, nothing formatted. A format binds it once: it turns days, sums and shares
 * into text, and escapes what people wrote. Absent values are null, so that templates can be strict.
 */

/** One headline figure. */
export interface Figure {
  readonly label: string;
  /** The metric's id, where its method stands. */
  readonly metric: string;
  readonly value: Line;
  /** The change since the period before, with the value then. */
  readonly change: Line;
  /** Definition, formula and what is left out, for formats that have no annex to lead to. */
  readonly explanation: readonly Line[];
}

/** A figure that a report shows or explains, with all that it was computed from. */
export interface ExplainedMeasure {
  /** In the language of the report. */
  readonly title: string;
  readonly definition: string;
  readonly formula: string;
  readonly now: Measure;
  /** By the same knowledge, on the last day of the period before. */
  readonly before: Measure | null;
}

export type Block =
  | { readonly type: 'paragraph'; readonly content: Line }
  /** Set apart: what a reader must not overlook. */
  | { readonly type: 'note'; readonly content: Line }
  /** What people wrote in Markdown. `{{metric "family/name"}}` stands for a figure. */
  | {
      readonly type: 'prose';
      readonly markdown: string;
      readonly language: string;
      readonly untranslated: boolean;
      readonly figures: Readonly<Record<string, Line>>;
    }
  | { readonly type: 'heading'; readonly level: 3 | 4; readonly content: Line; readonly anchor: string }
  | { readonly type: 'list'; readonly items: readonly Line[] }
  /** Terms, each with what is said about it. */
  | { readonly type: 'facts'; readonly items: readonly { readonly term: Line; readonly lines: readonly Line[] }[] }
  | { readonly type: 'figures'; readonly label: string; readonly figures: readonly Figure[] }
  | Chart
  | Table;

export interface SectionView {
  /** The section's id without its report, such as `off-track`; also its place in the page. */
  readonly id: string;
  readonly title: string;
  readonly part: 'cover' | 'body' | 'annex';
  readonly blocks: readonly Block[];
}

/** The words around the sections. */
export interface Frame {
  readonly title: string;
  /** The register's name. */
  readonly register: Line;
  readonly period: Line;
  /** `DRAFT` with the reason, or null once the period is signed off for the audience. */
  readonly draft: Line | null;
  /** What must be said before anything else, such as records that could not be read. */
  readonly warnings: readonly Line[];
  readonly audience: string;
  readonly contents: string;
  readonly annexes: string;
  readonly skip: string;
  readonly permalink: string;
  /** What stands between a term and what is said of it. */
  readonly colon: string;
  /** What stands at the foot of each printed page; has `{page}` and `{pages}`. */
  readonly page: string;
  /** What the tools above longer tables are called. `found` has `{count}` and `{total}`. */
  readonly tools: { readonly filter: string; readonly sort: string; readonly unsorted: string; readonly found: string };
  /** The last line: which tool wrote it, from what. It bears the mark by which the tool knows its own files. */
  readonly colophon: Line;
}

/** A whole report, ready for a format. */
export interface ReportView {
  readonly report: string;
  /** The id of the member or meeting that it is about, or null where it is about the whole register. */
  readonly about: string | null;
  /** The id of the period. */
  readonly period: string;
  readonly asOf: Day;
  readonly audience: Audience;
  /** The language asked for; texts of records that lack it are marked. */
  readonly language: string;
  /** The language of the program's own words: English where there is no catalogue for the language asked for. */
  readonly wordsLanguage: string;
  readonly frame: Frame;
  /** Every figure that the sections show or explain, each once, in the order of the registry. */
  readonly figures: readonly ExplainedMeasure[];
  readonly sections: readonly SectionView[];
}

/** A phrase, or its forms for the numbers of its `count`, by the plural rules of the language. `{name}` is filled in. */
export type Phrase = string | ({ readonly other: string } & { readonly [Form in PluralForm]?: string });

/** How a language writes days and numbers. */
export interface LanguageFormat {
  readonly direction: 'ltr' | 'rtl';
  readonly months: readonly string[];
  /** With `{day}`, `{month}` and `{year}`. */
  readonly date: string;
  readonly monthOfYear: string;
  readonly quarter: string;
  readonly half: string;
  readonly fiscalYear: string;
  /** Between groups of three digits, and before decimals. */
  readonly group: string;
  readonly decimal: string;
  /** With `{value}`. */
  readonly percent: string;
  /** With `{numerator}`, `{denominator}` and `{percent}`. */
  readonly share: string;
  /** With `{currency}` and `{amount}`. */
  readonly money: string;
  readonly minus: string;
  /** The colon with the spaces that it takes. */
  readonly colon: string;
}

/** The program's words in a language: a file under `templates/languages/`. Phrases by `section.key`; what is missing stays English. */
export interface Catalogue {
  readonly language: string;
  /** What it calls itself. */
  readonly name: string;
  readonly format: LanguageFormat;
  readonly plurals: PluralRules;
  readonly phrases: Readonly<Record<string, Phrase>>;
}

/** The files of the package from which reports are printed. */
export interface ReportFiles {
  /** The languages that the package has words in, by code, as YAML. */
  readonly languages: ReadonlyMap<string, string>;
  /** Template sources by name, such as `page.html`. */
  readonly templates: ReadonlyMap<string, string>;
  /** The style sheet of the HTML page. */
  readonly style: string;
  /** Its script, which sorts and filters tables. */
  readonly script: string;
}
