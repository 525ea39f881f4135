import type { Drawing } from '../model/drawing.js';
import type { LanguageFormat, MarkName } from '../model/view.js';
import type { Markup } from './markup.js';

/** The language of a text that people wrote. */
export interface TextLanguage {
  readonly code: string;
  /** Whether it is another than the page's, which a page has to declare. */
  readonly isForeign: boolean;
  /** Whether it is another than the report's, which a reader should be told. */
  readonly isUntranslated: boolean;
}

/** What a format must know how to write. All text that it is given is escaped by it, once. */
export interface Dialect {
  /** The program's own words, and formatted values. */
  words(text: string): Markup;
  /** Words that people wrote; a link where they name what has a page of its own. */
  quote(text: string, language: TextLanguage, href?: string): Markup;
  /** An id; a link where there is a place for it. */
  record(id: string, href?: string): Markup;
  link(text: string, url: string): Markup;
  mark(mark: MarkName, text: string): Markup;
  /** A row of full and empty boxes. */
  level(value: number, of: number): Markup;
  absent(text: string): Markup;
  strong(content: Markup): Markup;
  emphasis(content: Markup): Markup;
  /** `n of m` with its percentage, which may be set apart. */
  share(text: string): Markup;
  /** Pieces of one line. */
  line(pieces: readonly Markup[]): Markup;
  /** Lines of a cell. */
  lines(lines: readonly Markup[]): Markup;
  /** Prose. */
  paragraph(content: Markup): Markup;
  list(items: readonly Markup[], isOrdered: boolean): Markup;
  prose(blocks: readonly Markup[], language: TextLanguage): Markup;
  /** A picture, with its words for those who cannot see it; nothing where the format cannot draw. */
  drawing(draw: () => Drawing, alternative: string, direction: LanguageFormat['direction']): Markup;
}
