import { visible } from '../../base/text.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute: nothing in it is markup, and nothing that XML forbids or that moves what is read. */
export function xmlText(text: string): string {
  return visible(text.replace(/[\t\n\r ]+/gu, ' ')).replace(/[&<>"]/gu, (character) => entities[character] ?? '');
}

/** How a piece of text looks. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Without `#`. */
  readonly colour?: string;
  /** In half-points. */
  readonly size?: number;
  readonly rightToLeft?: boolean;
  /** The language, where it is not the document's. */
  readonly language?: string;
}

/** The properties of a run, in the order that the format demands. */
function lookXml({ bold, italic, colour, size, rightToLeft, language }: RunLook): string {
  const parts = [
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`,
    rightToLeft === true ? '<w:rtl/>' : '',
    language === undefined ? '' : `<w:lang w:val="${xmlText(language)}" w:bidi="${xmlText(language)}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

/** A piece of text. */
export function run(text: string, look: RunLook = {}): Markup {
  return markup(`<w:r>${lookXml(look)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`);
}

/** A line break inside a paragraph. */
export const lineBreak = markup('<w:r><w:br/></w:r>');

/** Runs that have a property more than they had. */
function withProperty(runs: string, property: string): Markup {
  return markup(
    runs.replace(/<w:r>(<w:rPr>)?/gu, (_found, has: string | undefined) =>
      has === undefined ? `<w:r><w:rPr>${property}</w:rPr>` : `<w:r><w:rPr>${property}`,
    ),
  );
}

/** Runs in bold. */
export function boldRuns(runs: string): Markup {
  return withProperty(runs, '<w:b/><w:bCs/>');
}

/** Runs in italics. */
export function italicRuns(runs: string): Markup {
  return withProperty(runs, '<w:i/><w:iCs/>');
}

/** A paragraph in a style; the usual one unless named. */
export function paragraph(runs: string, style?: string, properties = ''): Markup {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const all = named + properties;
  return markup(`<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${runs}</w:p>`);
}
