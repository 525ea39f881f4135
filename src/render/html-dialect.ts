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
  return isUntranslated ? ` <span class="tag">${escapeHtml(code)}</span>` : '';
}

/** The shapes are drawn once in the page; each differs by form and letter, not by colour alone. */
function shape(mark: MarkName): string {
  return `<svg class="mark ${mark}" width="16" height="16" aria-hidden="true" focusable="false"><use href="#mark-${mark}"/></svg>`;
}

/** HTML. Text of people stands in `<bdi>`, so that its direction cannot disturb what is around it. */
export const htmlDialect: Dialect = {
  words: (text) => escapeHtml(text),
  quote: (text, language) => {
    const paragraphs = text
      .trim()
      .split(/\n\s*\n/u)
      .map((part) => escapeHtml(part.trim()));
    const content = paragraphs.join('<br>');
    return markup(`<bdi${langAttribute(language)}>${content}</bdi>${languageTag(language)}`);
  },
  record: (id, isLinked) =>
    markup(
      isLinked
        ? `<a class="id" href="#${escapeHtml(encodeURI(id))}">${escapeHtml(id)}</a>`
        : `<span class="id">${escapeHtml(id)}</span>`,
    ),
  link: (text, url) =>
    isWebAddress(url)
      ? markup(`<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>`)
      : escapeHtml(text),
  mark: (mark, text) =>
    markup(`<span class="marked">${shape(mark)}${text === '' ? '' : ` <span>${escapeHtml(text)}</span>`}</span>`),
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

/** The first line needs no element of its own: those below it part themselves. */
function htmlLine(line: Markup, index: number): string {
  return index === 0 ? line : `<span class="minor">${line}</span>`;
}
