import type { Dialect, TextLanguage } from './dialect.js';
import { drawingHtml } from './drawing-html.js';
import { escapeHtml, isWebAddress } from './escape.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/**
 * `lang` for a text that is in another language than the page or the report. The style sheet shows it beside each that is not
 * translated; what is in the language that was asked for, in a page with words in another, bears a class by which it does not.
 */
function langAttribute({ code, isForeign, isUntranslated }: TextLanguage): string {
  if (isUntranslated) return ` lang="${escapeHtml(code)}"`;
  return isForeign ? ` lang="${escapeHtml(code)}" class="asked"` : '';
}

/** What people wrote, with its paragraphs below each other. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/u)
    .map((part) => escapeHtml(part.trim()))
    .join('<br>');
}

function linked(content: string, href: string | undefined): string {
  return href === undefined ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
}

/** HTML. Text of people stands in `<bdi>`, so that its direction cannot disturb what is around it. */
export const htmlDialect: Dialect = {
  words: (text) => escapeHtml(text),
  quote: (text, language, href) => markup(linked(`<bdi${langAttribute(language)}>${paragraphs(text)}</bdi>`, href)),
  record: (id, href) =>
    markup(
      href === undefined
        ? `<span class="id">${escapeHtml(id)}</span>`
        : `<a href="${escapeHtml(href)}">${escapeHtml(id)}</a>`,
    ),
  link: (text, url) =>
    isWebAddress(url)
      ? markup(`<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>`)
      : escapeHtml(text),
  // The style sheet draws the shape before the word. Shapes differ by form and letter, not by colour alone.
  mark: (mark, text) => markup(`<b class="${mark}">${escapeHtml(text)}</b>`),
  // Boxes of text need no drawing, print in black and turn with the direction of the page; the words beside them are read aloud.
  level: (value, of) =>
    markup(`<span class="level" aria-hidden="true">${'▰'.repeat(value)}${'▱'.repeat(of - value)}</span>`),
  absent: (text) => markup(`<i>${escapeHtml(text)}</i>`),
  strong: (content) => markup(`<strong>${content}</strong>`),
  emphasis: (content) => markup(`<em>${content}</em>`),
  share: (text) => escapeHtml(text),
  line: (pieces) => markup(pieces.join('')),
  lines: (lines) => markup(lines.map((line, index) => htmlLine(line, index)).join('')),
  paragraph: (content) => markup(`<p>${content}</p>`),
  list: (items, isOrdered) => {
    const tag = isOrdered ? 'ol' : 'ul';
    return markup(`<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`);
  },
  prose: (blocks, language) =>
    markup(`<div class="prose"${langAttribute(language)} dir="auto">${blocks.join('')}</div>`),
  drawing: (draw, alternative, direction) => drawingHtml(draw(), alternative, direction),
};

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The same for a page that reads from left to right: there only text of the other direction could disturb what is around it. A text in
 * another language is a quotation, shorter than `<bdi>`; its marks are left to the style sheet, which shows none.
 */
export const leftToRightHtml: Dialect = {
  ...htmlDialect,
  quote: (text, language, href) => {
    if (rightToLeft.test(text)) return htmlDialect.quote(text, language, href);
    const lang = langAttribute(language);
    const content = lang === '' ? paragraphs(text) : `<q${lang}>${paragraphs(text)}</q>`;
    return markup(linked(content, href));
  },
};

/** The first line needs no element of its own: those below it part themselves, and HTML lets their ends be left out. */
function htmlLine(line: Markup, index: number): string {
  return index === 0 ? line : `<p>${line}`;
}
