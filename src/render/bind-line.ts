import type { Column, Inline, LanguageFormat, Line } from '../model/view.js';
import type { Dialect, TextLanguage } from './dialect.js';
import type { Formatter } from './format.js';
import type { Markup } from './markup.js';

/** What binding a view to a format needs. */
export interface Binding {
  readonly dialect: Dialect;
  readonly formatter: Formatter;
  /** Into which direction the page reads. */
  readonly direction: LanguageFormat['direction'];
  /** The language of the page; a text in another one says so. */
  readonly pageLanguage: string;
  /** The ids for which the page has a place to which a link can lead. */
  readonly anchors: ReadonlySet<string>;
  /** Where a record or the method of a figure stands outside the page: addresses that need no more than escaping. */
  readonly addressOf?: (id: string) => string | undefined;
  /** Which ids have led somewhere already, so that a place is not defined twice. */
  readonly placed: Set<string>;
  /** The name by which a format knows the look of a table with these columns. */
  readonly look: (columns: readonly Column[], isOfChart: boolean) => string;
}

/** A line in the format, escaped. */
export function bindLine(binding: Binding, line: Line): Markup {
  return binding.dialect.line(line.map((inline) => bindInline(binding, inline)));
}

/** The language of a text, seen from the page. */
export function languageOf(binding: Binding, code: string, isUntranslated: boolean): TextLanguage {
  return { code, isForeign: code !== binding.pageLanguage, isUntranslated };
}

/** Where a record, or the method of a figure, is found: outside the page, else at a row of it; undefined where neither is. */
export function hrefOf({ anchors, addressOf }: Binding, id: string): string | undefined {
  return addressOf?.(id) ?? (anchors.has(id) ? `#${encodeURI(id)}` : undefined);
}

function bindInline(binding: Binding, inline: Inline): Markup {
  const { dialect } = binding;
  switch (inline.type) {
    case 'quote': {
      const href = inline.about === undefined ? undefined : binding.addressOf?.(inline.about);
      return dialect.quote(inline.text, languageOf(binding, inline.language, inline.untranslated), href);
    }
    case 'record':
      return dialect.record(inline.id, hrefOf(binding, inline.id));
    case 'link':
      return dialect.link(inline.text, inline.url);
    case 'mark':
      return dialect.mark(inline.mark, inline.text);
    case 'level':
      return dialect.level(inline.value, inline.of);
    case 'absent':
      return dialect.absent(inline.text);
    case 'strong':
      return dialect.strong(bindLine(binding, inline.content));
    case 'words':
      return dialect.words(inline.text);
    default:
      return bindValue(binding, inline);
  }
}

type Value = Extract<
  Inline,
  { type: 'day' | 'deadline' | 'period' | 'number' | 'share' | 'percent' | 'money' | 'money-share' }
>;

function bindValue({ dialect, formatter }: Binding, value: Value): Markup {
  switch (value.type) {
    case 'day':
      return dialect.words(formatter.day(value.day));
    case 'deadline':
      return dialect.words(formatter.deadline(value.value, value.yearless));
    case 'period':
      return dialect.words(formatter.period(value.id));
    case 'number':
      return dialect.words(formatter.number(value.value, value.decimals, value.signed));
    case 'share':
      return dialect.share(formatter.share(value.numerator, value.denominator));
    case 'money-share':
      return dialect.share(formatter.moneyShare(value.currency, value.numerator, value.denominator));
    case 'percent':
      return dialect.words(formatter.percent(value.value));
    case 'money':
      return dialect.words(formatter.money(value.currency, value.amount));
  }
}
