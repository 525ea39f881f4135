import { visible } from '../base/text.js';
import type { Line } from '../model/view.js';
import { bindLine } from './bind-line.js';
import type { Binding } from './bind-line.js';
import type { Dialect } from './dialect.js';
import { english, formatterOf } from './format.js';
import type { Formatter } from './format.js';
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
  drawing: () => markup(''),
};

function bindingOf(formatter: Formatter): Binding {
  return {
    dialect: textDialect,
    formatter,
    direction: 'ltr',
    pageLanguage: 'en',
    anchors: new Set(),
    placed: new Set(),
    look: () => '',
  };
}

const terminal = bindingOf(formatterOf(english));

/** A line of a view as text for a terminal, safe to print. */
export function lineText(line: Line): string {
  return bindLine(terminal, line);
}

/** The same as the language of a page writes it: for words in a drawing. */
export function lineTextIn(formatter: Formatter, line: Line): string {
  return bindLine(bindingOf(formatter), line);
}
