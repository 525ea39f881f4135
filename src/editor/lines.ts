/* The form of one line of YAML, seen without parsing the file: what is being typed seldom parses. */

/** A piece of a line: columns from 0, `end` exclusive, in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What a line begins with: list markers, then a key or a value. */
export interface Line {
  readonly raw: string;
  /** The columns of the list markers. */
  readonly dashes: readonly number[];
  /** The key before a colon, if there is one. */
  readonly key: (Piece & { readonly name: string }) | undefined;
  /** What follows the markers and the key, without blanks and comments around it; where nothing follows, it has no width. */
  readonly content: Piece;
  /** Whether there is nothing but blanks or a comment. */
  readonly isBlank: boolean;
}

const keyShape = /^("[^"]*"|'[^']*'|\w[\w.#/-]*) *:(?=[ \t]|$)/;

/** Takes the quotes off a scalar that stands on one line; what has none stays as it is. */
export function unquoted(source: string): string {
  const quote = source[0];
  if (quote !== '"' && quote !== "'") return source;
  const end = source.length > 1 && source.endsWith(quote) ? -1 : undefined;
  return source.slice(1, end);
}

/** The end of a value on a line: a comment does not belong to it, nor do blanks. */
function endOfValue(raw: string, start: number): number {
  const quote = raw[start];
  let at = start;
  if (quote === '"' || quote === "'") {
    const close = raw.indexOf(quote, start + 1);
    at = close === -1 ? raw.length : close;
  }
  const comment = raw.slice(at).search(/(?:^|[ \t])#/);
  return Math.max(start, raw.slice(0, comment === -1 ? raw.length : at + comment).trimEnd().length);
}

/** Looks at one line. */
export function readLine(raw: string): Line {
  const dashes: number[] = [];
  let at = /^ */.exec(raw)?.[0].length ?? 0;
  while (raw[at] === '-' && (raw[at + 1] === ' ' || raw[at + 1] === undefined)) {
    dashes.push(at);
    at += 1;
    while (raw[at] === ' ') at += 1;
  }
  const found = keyShape.exec(raw.slice(at))?.[1];
  const key = found === undefined ? undefined : { start: at, end: at + found.length, name: unquoted(found) };
  let start = key === undefined ? at : raw.indexOf(':', key.end) + 1;
  while (raw[start] === ' ') start += 1;
  start = Math.min(start, raw.length);
  const content = raw[start] === '#' ? { start, end: start } : { start, end: endOfValue(raw, start) };
  return { raw, dashes, key, content, isBlank: /^\s*(?:#|$)/.test(raw) };
}

/** The lines of a text; a carriage return at the end of a line belongs to its end. */
export function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Whether a column lies in a comment. */
export function isInComment({ raw, content }: Line, column: number): boolean {
  const start = raw.slice(content.end).search(/(?:^|[ \t])#/);
  return (start !== -1 && column > content.end + start) || /^\s*#/.test(raw.slice(0, column));
}
