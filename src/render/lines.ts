import { columnsWidth } from '../base/text.js';

/** Terminal text is set to this width where it is prose. */
const widest = 100;

/**
 * Breaks text between words into lines of at most some columns; a longer word has a line of its own.
 *
 * @param text safe to print, without line ends
 * @returns lines without ends, at least one
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/**
 * Sets text as a paragraph of lines that fit a terminal, broken between words.
 *
 * @param text safe to print, without line ends
 * @param indent how many columns it is set in from the left
 * @param width of the terminal, in columns
 * @returns lines without ends
 */
export function paragraph(text: string, indent = 0, width = widest): string[] {
  const margin = ' '.repeat(indent);
  return wrapWords(text, width - indent).map((line) => margin + line);
}
