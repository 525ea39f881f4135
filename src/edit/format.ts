/* The canonical form of a record: how it is written, and nothing of what it says. */
import { failure, success } from '../base/result.js';
import type { Result } from '../base/result.js';
import type { Plain } from '../parse/values.js';
import { readData } from './apply.js';
import { arranged } from './arrange.js';
import { isSame } from './data.js';
import type { EditFailure } from './edit.js';

type Data = { readonly [key: string]: Plain };

const reads = (text: string, data: Data): boolean => {
  const read = readData(text);
  return read.ok && isSame({ ...read.value }, { ...data });
};

/** As many places as are tried one by one where they cannot be changed all at once. */
const mostTried = 200;

/** Replaces what a pattern finds wherever the text says the same afterwards: what is part of a text of the record stays. */
function replacedWhereSafe(text: string, data: Data, pattern: RegExp, by: string): string {
  const whole = text.replace(pattern, by);
  if (whole === text || reads(whole, data)) return whole;
  let result = text;
  const places = [...text.matchAll(pattern)].slice(0, mostTried).reverse();
  for (const { 0: found, index } of places) {
    const candidate = result.slice(0, index) + by + result.slice(index + found.length);
    if (reads(candidate, data)) result = candidate;
  }
  return result;
}

/** A text without blanks at the ends of its lines, where they say nothing: those inside a text of the record stay. */
export function withoutTrailingBlanks(text: string): string {
  if (!/[ \t](?:\r?\n|$)/.test(text)) return text;
  const before = readData(text);
  return before.ok ? replacedWhereSafe(text, before.value, /[ \t]+(?=\r?\n|$)/g, '') : text;
}

const replacing =
  (pattern: RegExp, by: string) =>
  (text: string, data: Data): string =>
    replacedWhereSafe(text, data, pattern, by);

/** How a record is arranged: each step is taken where the record says the same afterwards. */
const steps: readonly ((text: string, data: Data) => string)[] = [
  // A carriage return before a line end is never part of a value.
  replacing(/\r\n/g, '\n'),
  (text, data) => {
    const result = arranged(text);
    return reads(result, data) ? result : text;
  },
  replacing(/[ \t]+(?=\n|$)/g, ''),
  replacing(/^\n+/g, ''),
  replacing(/\n{3,}/g, '\n\n'),
  replacing(/(?<!\n)\n*$/g, '\n'),
];

/**
 * A record in its canonical form: UTF-8 without a byte order mark, line feeds, two blanks for each level, lists set in below their key, no
 * blanks at line ends, one blank line at most between parts, one blank behind a colon, and a line end at the end. Comments, order, quoting and
 * every value stay.
 *
 * @returns the text, or why the file cannot be read
 */
export function formatText(text: string): Result<string, EditFailure> {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read = readData(bare);
  if (!read.ok) return read;
  const data = read.value;
  const formatted = steps.reduce((result, step) => step(result, data), bare);
  if (reads(formatted, data)) return success(formatted);
  return failure({
    reason: 'mismatch',
    message: 'the file would not read the same afterwards',
    help: 'Arrange it by hand.',
  });
}
