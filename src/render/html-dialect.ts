import type { MarkName } from '../model/view.js';
import type { Dialect, TextLanguage } from './dialect.js';
import { drawingHtml } from './drawing-html.js';
import { escapeHtml, isWebAddress } from './escape.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** `lang` for a language other than the page's. */
function langAttribute({ code, isForeign }: TextLanguage): string {
  return isForeign ? ` lang="${escapeHtml(code)}"` : '';
}

/** Says in words that a text is not translated: an attribute alone would be seen by nobody. */
function languageTag({ code, isUntranslated }: TextLanguage): string {
  return isUntranslated ? ` <i>${escapeHtml(code)}</i>` : '';
}

/** The shapes are drawn once in the page, hidden there from readers of screens, which the word beside is for. They differ by form and letter, not by colour alone. */
function shape(mark: MarkName): string {
  return `<svg class="mark ${mark}" role="none"><use href="#mark-${mark}"/></svg>`;
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
  quote: (text, language, href) =>
    markup(`${linked(`<bdi${langAttribute(language)}>${paragraphs(text)}</bdi>`, href)}${languageTag(language)}`),
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
  mark: (mark, text) =>
    // A blank that does not break keeps the shape with its first word.
    markup(text === '' ? shape(mark) : `${shape(mark)}\u00a0${escapeHtml(text)}`),
  // Boxes of text need no drawing, print in black and turn with the direction of the page; the words beside them are read aloud.
  level: (value, of) =>
    markup(`<span class="level" aria-hidden="true">${'▰'.repeat(value)}${'▱'.repeat(of - value)}</span>`),
  absent: (text) => markup(`<span class="absent">${escapeHtml(text)}</span>`),
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
    markup(`<div class="prose"${langAttribute(language)} dir="auto">${blocks.join('')}${languageTag(language)}</div>`),
  drawing: (draw, alternative, direction) => drawingHtml(draw(), alternative, direction),
};

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The same for a page that reads from left to right: there only text of the other direction could disturb what is around it. */
export const leftToRightHtml: Dialect = {
  ...htmlDialect,
  quote: (text, language) =>
    language.isForeign || rightToLeft.test(text)
      ? htmlDialect.quote(text, language)
      : markup(paragraphs(text) + languageTag(language)),
};

/** The first line needs no element of its own: those below it part themselves. */
function htmlLine(line: Markup, index: number): string {
  return index === 0 ? line : `<small>${line}</small>`;
}
