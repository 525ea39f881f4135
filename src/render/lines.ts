import { columnsWidth } from '../base/text.js';

/** Terminal text is set to this width where it is prose. */
const widest = 100;

/**
 * Sets text as a paragraph of lines that fit a terminal, broken between words.
 *
 * @param text safe to print, without line ends
 * @param indent how many columns it is set in from the left
 * @param width in which it is set, the indent included
 * @returns lines without ends
 */
export function paragraph(text: string, indent = 0, width = widest): string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + columnsWidth(longer) > width) {
      lines.push(margin + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, margin + line];
}
