/* Bytes of a file that a spreadsheet or an office wrote → text, with what it took to read them. */
import { isUtf8 } from 'node:buffer';
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';

/** A text, and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  /** Said where it is not UTF-8, as was to be expected. */
  readonly notice: string | undefined;
}

/** Why bytes are no text. */
export interface Undecodable {
  readonly message: string;
  readonly help: string;
}

const saveAsUtf8 =
  'Save it as UTF-8: in Excel as "CSV UTF-8 (comma delimited)", in LibreOffice with the character set UTF-8.';

/** Bytes that stand for nothing in Windows-1252. */
const undefinedThere: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Line feed, carriage return and tab part rows and cells; no other control character belongs into a table. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/;

function ofWindows(bytes: Uint8Array): Result<Decoded, Undecodable> {
  if (bytes.some((byte) => undefinedThere.has(byte))) {
    return failure({ message: 'its bytes are neither UTF-8 nor Windows-1252', help: saveAsUtf8 });
  }
  const notice = 'it is not UTF-8, and was read as Windows-1252 (Western European): look at letters with accents';
  return success({ text: new TextDecoder('windows-1252').decode(bytes), notice });
}

function read(bytes: Uint8Array): Result<Decoded, Undecodable> {
  const wide = utf16(bytes);
  if (wide !== undefined) {
    return success({ text: new TextDecoder(wide).decode(bytes), notice: `it was read as ${wide.toUpperCase()}` });
  }
  if (!isUtf8(bytes)) return ofWindows(bytes);
  return success({ text: new TextDecoder('utf-8').decode(bytes), notice: undefined });
}

/**
 * Reads bytes as text: UTF-8, UTF-16 with its mark, or Windows-1252, which is said. A byte order mark is left out.
 *
 * @returns why not, where they are none of these or hold control characters
 */
export function decodeText(bytes: Uint8Array): Result<Decoded, Undecodable> {
  const decoded = read(bytes);
  if (!decoded.ok) return decoded;
  const found = control.exec(decoded.value.text);
  if (found === null) return decoded;
  const line = decoded.value.text.slice(0, found.index).split('\n').length;
  const code = found[0].charCodeAt(0).toString(16).padStart(4, '0');
  const message = `line ${String(line)} holds the control character \\u${code}, so this is no table of text`;
  return failure({ message, help: 'Export it again as CSV, or remove the character.' });
}
