import { isUtf8 } from 'node:buffer';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import { visible } from '../base/text.js';
import type { Statement } from './problem.js';
import type { Place } from '../model/finding.js';
import { positionOf } from './lines.js';

/** Bytes that are no text that could be read safely, and where. */
export interface Unreadable extends Statement {
  readonly place: Pick<Place, 'start' | 'end'>;
}

const decoder = new TextDecoder();

const byteOrderMark = '\uFEFF';

// Line feed and tab are text; a carriage return is, where it ends a line.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafeText = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\r(?!\n)/;
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unsafeValue = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/u;
const bidirectional = /[\u202A-\u202E\u2066-\u2069]/;
const encoding = /[\0\uFEFF]|\p{Surrogate}/u;

/** Says what is wrong with a character that no text may hold. */
function statementAbout(character: string): Statement {
  const shown = visible(character);
  if (encoding.test(character)) {
    return {
      rule: 'text/encoding',
      messageId: 'character',
      message: `the text holds ${shown}, which is no character of a text`,
      help: 'Remove the character, and save the file as UTF-8.',
    };
  }
  if (bidirectional.test(character)) {
    return {
      rule: 'text/bidi',
      messageId: 'bidi',
      message: `the text holds the direction control ${shown}, which can make it read otherwise than it is stored`,
      help: 'Remove the character. Right-to-left text needs none; the marks U+200E, U+200F and U+061C are accepted.',
    };
  }
  return {
    rule: 'text/control',
    messageId: 'control',
    message: `the text holds the control character ${shown}`,
    help: 'Remove the character; line breaks and tabs are the only ones that a text may hold.',
  };
}

/** The first character of a value (or key) that a text must not hold, such as one written as an escape. */
export function unsafeCharacterIn(value: string): Statement | undefined {
  const found = unsafeValue.exec(value);
  return found === null ? undefined : statementAbout(found[0]);
}

const wrongEncoding = (message: string, place: Unreadable['place']): Unreadable => ({
  rule: 'text/encoding',
  messageId: 'encoding',
  message,
  help: 'Save the file as UTF-8: most editors offer it under "Save with encoding".',
  place,
});

/** The first line that is not valid UTF-8, and the place in it. */
function placeOfInvalidBytes(bytes: Uint8Array): Unreadable['place'] {
  let line = 1;
  let from = 0;
  for (;;) {
    const found = bytes.indexOf(0x0a, from);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(from, end);
    if (!isUtf8(part) || found === -1) {
      const column = new TextDecoder().decode(part).indexOf('\uFFFD') + 1;
      const start = { line, column: Math.max(1, column) };
      return { start, end: { line, column: start.column + 1 } };
    }
    line += 1;
    from = end + 1;
  }
}

const start: Unreadable['place'] = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** UTF-16 announces itself by its mark, or by a zero in every other byte. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return marked || (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0);
}

/** The place of one character of a text. */
function placeOfCharacter(text: string, offset: number): Unreadable['place'] {
  return { start: positionOf(text, offset), end: positionOf(text, offset + 1) };
}

/**
 * Turns bytes into text, or says why not: UTF-8 only, no control characters, no direction controls.
 *
 * @returns the text without a byte order mark at its start
 */
export function decode(bytes: Uint8Array): Result<string, Unreadable> {
  if (isUtf16(bytes)) return failure(wrongEncoding('the file is written in UTF-16', start));
  if (!isUtf8(bytes)) return failure(wrongEncoding('the file is not valid UTF-8', placeOfInvalidBytes(bytes)));
  // A mark at the start is dropped by the decoder; a second one is refused with what must not be inside.
  const text = decoder.decode(bytes);
  const found = unsafeText.exec(text);
  if (found === null) return success(text);
  return failure({ ...statementAbout(found[0]), place: placeOfCharacter(text, found.index) });
}

/** The text of a file for showing, whatever it holds; undefined where its bytes are no UTF-8. */
export function decodeForShow(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = decoder.decode(bytes);
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
