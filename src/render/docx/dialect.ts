import type { LanguageFormat, MarkName } from '../../model/view.js';
import type { Dialect, TextLanguage } from '../dialect.js';
import { isWebAddress } from '../escape.js';
import { markShapes } from '../markdown-dialect.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import { boldRuns, italicRuns, lineBreak, paragraph, run, xmlText } from './xml.js';

export const quiet = '4C545D';

/** The colours of print, which say nothing that the letter beside them does not say. */
const colours: Readonly<Partial<Record<MarkName, string>>> = {
  green: '00693E',
  better: '00693E',
  amber: '9A5200',
  red: 'B3261E',
  late: 'B3261E',
  worse: 'B3261E',
  complete: '0B4F8A',
};

const arabicLike =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What a document must know besides its dialect: places for links, and lists that are numbered by themselves. */
export interface Places {
  /** The name of the bookmark at a record's row. */
  bookmark(id: string): string | undefined;
  /** A new numbered list. @returns the number by which its paragraphs refer to it */
  newNumbering(): number;
}

/** What people wrote, with its paragraphs below each other. */
function quoteRuns(text: string, { code, isForeign, isUntranslated }: TextLanguage): Markup {
  const look = { rightToLeft: arabicLike.test(text), ...(isForeign ? { language: code } : {}) };
  const lines = text
    .trim()
    .split(/\n\s*\n/u)
    .map((part) => run(part.trim(), look));
  return markup(lines.join(lineBreak) + (isUntranslated ? run(` [${code}]`, { colour: quiet, size: 15 }) : ''));
}

/** An id, which leads to the row of its record where the document has one. */
function recordRuns(id: string, bookmark: string | undefined): Markup {
  if (bookmark === undefined) return run(id, { colour: quiet });
  return markup(`<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(id, { colour: '0B4F8A' })}</w:hyperlink>`);
}

/** WordprocessingML. Inline pieces become runs, blocks paragraphs. Nothing in it leads out of the document. */
export function docxDialect(direction: LanguageFormat['direction'], places: Places): Dialect {
  // A run from right to left also takes the look of such scripts: a text in Latin letters inside keeps its own.
  const isTurned = (text: string): boolean =>
    arabicLike.test(text) || (direction === 'rtl' && !/\p{Script=Latin}/u.test(text));
  const words = (text: string): Markup => run(text, { rightToLeft: isTurned(text) });
  return {
    words,
    quote: quoteRuns,
    record: (id, isLinked) => recordRuns(id, isLinked ? places.bookmark(id) : undefined),
    link: (text, url) => words(text === url || !isWebAddress(url) ? text : `${text} (${url})`),
    mark(mark, text) {
      const shape = run(markShapes[mark], { bold: true, colour: colours[mark] ?? quiet });
      return markup(text === '' ? shape : shape + words(`\u00a0${text}`));
    },
    level: (value, of) => run('▰'.repeat(value) + '▱'.repeat(of - value)),
    absent: (text) => run(text, { italic: true, colour: quiet, rightToLeft: isTurned(text) }),
    strong: boldRuns,
    emphasis: italicRuns,
    share: words,
    line: (pieces) => markup(pieces.join('')),
    lines: (lines) => markup(lines.join(lineBreak)),
    paragraph: (content) => paragraph(content),
    list(items, isOrdered) {
      const [style, numbering] = isOrdered ? ['ListNumber', places.newNumbering()] : ['ListBullet', 1];
      return markup(items.map((item) => listItem(item, style, numbering)).join(''));
    },
    prose: (blocks) => markup(blocks.join('')),
    drawing: () => markup(''),
  };
}

/** A paragraph of a list, at a level from 0. */
function listProperties(style: string, numbering: number, level: number): string {
  return `<w:pPr><w:pStyle w:val="${xmlText(style)}"/><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numbering)}"/></w:numPr></w:pPr>`;
}

/** An item: its own paragraphs join the list, those of lists inside it go one level deeper. */
function listItem(item: string, style: string, numbering: number): string {
  const deeper = item.replace(/<w:ilvl w:val="([0-9]+)"\/>/gu, (_found, level: string) => {
    const next = Math.min(8, Number(level) + 1);
    return `<w:ilvl w:val="${String(next)}"/>`;
  });
  const paragraphs = /<w:p>/u.test(deeper) ? deeper : paragraph(deeper);
  return paragraphs.replaceAll('<w:p><w:r>', `<w:p>${listProperties(style, numbering, 0)}<w:r>`);
}
