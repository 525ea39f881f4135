import { visible } from '../base/text.js';
import type { Line } from '../model/view.js';
import { bindLine } from './bind.js';
import type { Binding } from './bind.js';
import type { Dialect } from './dialect.js';
import { english, formatterOf } from './format.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** Plain text on one line, safe to print; blanks that a page keeps together may break on a terminal. */
const safe = (text: string): Markup => markup(visible(text.replace(/[\s\u00a0]+/gu, ' ')));
const asItIs = (content: Markup): Markup => content;
const joined = (pieces: readonly Markup[], between: string): Markup => markup(pieces.join(between));

/** Text for terminals. */
const textDialect: Dialect = {
  words: safe,
  quote: (text) => safe(text.trim()),
  record: (id) => safe(id),
  link: (text, url) => safe(text === url ? text : `${text} (${url})`),
  mark: (_mark, text) => safe(text),
  level: (value, of) => safe(`${value}/${of}`),
  absent: (text) => safe(text),
  strong: asItIs,
  emphasis: asItIs,
  share: safe,
  line: (pieces) => joined(pieces, ''),
  lines: (lines) => joined(lines, '; '),
  paragraph: asItIs,
  list: (items) => joined(items, '; '),
  prose: (blocks) => joined(blocks, ' '),
};

const binding: Binding = {
  dialect: textDialect,
  formatter: formatterOf(english),
  pageLanguage: 'en',
  anchors: new Set(),
  placed: new Set(),
};

/** A line of a view as text for a terminal, safe to print. */
export function lineText(line: Line): string {
  return bindLine(binding, line);
}
