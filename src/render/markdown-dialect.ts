import type { MarkName } from '../model/view.js';
import type { Dialect, TextLanguage } from './dialect.js';
import { escapeMarkdown, escapeQuote, isWebAddress } from './escape.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** Shapes that differ in form, each with its letter; no emoji, which print in colour or not at all. */
export const markShapes: Readonly<Record<MarkName, string>> = {
  green: '● G',
  amber: '▲ A',
  red: '◆ R',
  complete: '✔ C',
  'not-reported': '○ N',
  'not-due': '◷ L',
  'not-rated': '–',
  late: '◆ !',
  better: '↗',
  worse: '↘',
  same: '=',
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Text that runs from right to left is set apart by invisible isolates, as `<bdi>` does in HTML. */
function isolated(text: Markup): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** A note of the language, where a text is not translated. */
function languageTag({ code, isUntranslated }: TextLanguage): string {
  return isUntranslated ? ` \\[${escapeMarkdown(code)}\\]` : '';
}

/** Markdown as GitHub and GitLab read it, without any HTML: what stands in several lines of a cell is parted by points. */
export const markdownDialect: Dialect = {
  words: (text) => escapeMarkdown(text),
  quote: (text, language) => markup(`${isolated(escapeQuote(text.trim()))}${languageTag(language)}`),
  record: (id) => escapeMarkdown(id),
  link: (text, url) =>
    isWebAddress(url)
      ? markup(`[${escapeMarkdown(text)}](<${url.replace(/[<>\\]/gu, encodeURIComponent)}>)`)
      : escapeMarkdown(text),
  mark: (mark, text) => markup(text === '' ? markShapes[mark] : `${markShapes[mark]} ${escapeMarkdown(text)}`),
  level: (value, of) => markup('▰'.repeat(value) + '▱'.repeat(of - value)),
  absent: (text) => markup(`*${escapeMarkdown(text)}*`),
  strong: (content) => markup(`**${content}**`),
  emphasis: (content) => markup(`*${content}*`),
  share: (text) => escapeMarkdown(text),
  line: (pieces) => markup(pieces.join('')),
  lines: (lines) => markup(lines.filter((line) => line !== '').join(' · ')),
  paragraph: (content) => markup(`${content}\n\n`),
  list: (items, isOrdered) => {
    const written = items.map((item, index) => {
      const sign = isOrdered ? `${String(index + 1)}. ` : '- ';
      return sign + item.trimEnd().replace(/\n(?=[^\n])/gu, `\n${' '.repeat(sign.length)}`);
    });
    return markup(`${written.join('\n')}\n\n`);
  },
  drawing: () => markup(''),
  prose: (blocks, language) => markup(`${blocks.join('').trimEnd()}${languageTag(language)}`),
};
