/* Text ↔ what may stand in a workbook: XML holds no control characters, and a cell no more than Excel takes. */

/** The most UTF-16 code units in a cell that Excel opens. */
export const longestCell = 32_767;

/** What stands at the end of a text that was too long for a cell. */
const cutMark = '… [cut: a cell takes no more]';

/** What XML cannot hold, or readers change; and what would be read as one of our own escapes. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const escaped = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as a workbook has it (ECMA-376, part 1, 22.9.2.19): control characters as `_x000D_`. Readers take that away.
 *
 * @returns a text that a cell can hold; where it is longer, its beginning and a note that {@link wasCut} knows
 */
export function cellText(text: string): string {
  const whole = text.replace(escaped, escapeOf).replace(lone, '\ufffd');
  // The library counts texts in an object, in which these names stand already.
  if (whole in Object.prototype) return escapeOf(whole) + whole.slice(1);
  if (whole.length <= longestCell) return whole;
  return `${whole.slice(0, longestCell - cutMark.length).replace(/[\ud800-\udbff]$/, '')}${cutMark}`;
}

/** Whether a text from a cell is only the beginning of what was exported. */
export function wasCut(text: string): boolean {
  return text.endsWith(cutMark);
}
