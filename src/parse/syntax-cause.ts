/*
 * Where the yaml library gives up is seldom where the slip is: a quote that was never closed is noticed at the end of the file. What a
 * person typed is found by looking at the lines around.
 */
import { CST } from 'yaml';
import { plural, visible } from '../base/text.js';
import type { Span } from './problem.js';
import type { SyntaxWords } from './syntax-words.js';
import { quoted } from './words.js';

/** An error in words, at its place. */
export type SyntaxCause = SyntaxWords & Span;

/** The line of an error, and the one before it. */
interface Around {
  readonly text: string;
  readonly offset: number;
  readonly line: string;
  readonly lineStart: number;
  readonly before: string;
}

/** A longer value is not written out in a help line. */
const longestQuoted = 60;

function aroundOf(text: string, offset: number): Around {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const before = text
    .slice(0, lineStart)
    .split('\n')
    .filter((line) => /^\s*[^\s#]/.test(line))
    .at(-1);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  return { text, offset, line, lineStart, before: before ?? '' };
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
const isItem = (line: string): boolean => /^\s*-(?: |$)/.test(line);

/** The column at which the key of a line begins, behind the hyphens of a list. */
const contentColumn = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;

/** The key of a line, behind the hyphens of a list. */
const keyOf = (line: string): string | undefined => /^ *(?:- +)*([\w-]+) *:(?: |$)/.exec(line)?.[1];

/** A span in the line, by its columns from 0. */
const inLine = ({ lineStart }: Around, from: number, to: number): Span => ({
  start: lineStart + from,
  end: lineStart + Math.max(to, from + 1),
});

/** The value of a line in double quotes, where that is all that is missing. */
function inQuotes({ line }: Around): string | undefined {
  const value = /^\s*(?:- +)*(?:[^\s:#'"[{][^:]*:\s+)?(.*?)\s*(?:\s#.*)?$/.exec(line)?.[1] ?? '';
  if (value === '' || value.length > longestQuoted || /^[[{|>]/.test(value)) return undefined;
  const inner = /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
  return `"${visible(inner.replace(/[\\"]/g, '\\$&'))}"`;
}

/** Puts the quoted value into the help, where there is one. */
function withQuotes(cause: SyntaxCause, around: Around): SyntaxCause {
  const value = inQuotes(around);
  return value === undefined ? cause : { ...cause, help: `If it is text, put the whole value in quotes: ${value}` };
}

/** A line that begins in the wrong column; the line before it shows the right one. */
function wrongIndentation({ text }: Around, offset: number): SyntaxCause {
  const around = aroundOf(text, offset);
  const { line, before } = around;
  const column = isItem(line) && isItem(before) ? indentOf(before) : contentColumn(before);
  const blanks = column === 0 ? 'without blanks' : `with ${plural(column, 'blank', 'blanks')}`;
  const like =
    keyOf(before) === undefined ? 'the line before it' : `${quoted(keyOf(before) ?? '')} in the line before it`;
  const from = /^\s*/.exec(line)?.[0].length ?? 0;
  return {
    messageId: 'indentation',
    message: 'this line does not start in the column where it would belong',
    help: `Begin it ${blanks} if it belongs together with ${like}; what belongs to a key stands two blanks deeper than the key.`,
    ...inLine(around, from, from + (keyOf(line)?.length ?? 1)),
  };
}

/** A second colon on a line, or a line that is set in too far and so reads as part of the value before it. */
function secondKey(cause: SyntaxCause, around: Around): SyntaxCause {
  const { text, offset, line, lineStart } = around;
  const colon = /:(?:\s|$)/.exec(text.slice(offset))?.index ?? 0;
  const until = text.slice(offset, offset + colon);
  if (until.includes('\n')) return wrongIndentation(around, offset + colon);
  if (line.slice(0, offset - lineStart).trim() === '') return wrongIndentation(around, offset);
  const place = inLine(around, offset - lineStart, line.trimEnd().length);
  return withQuotes({ ...cause, ...place }, around);
}

/** A list entry without its hyphen below others. */
function missingHyphen(around: Around): SyntaxCause | undefined {
  const { line, before } = around;
  const word = line.trim();
  if (!isItem(before) || isItem(line) || keyOf(line) !== undefined || indentOf(line) !== indentOf(before))
    return undefined;
  const isGlued = /^-\S/.test(word);
  return {
    messageId: 'item',
    message: isGlued
      ? 'a blank is missing after the "-" of an entry'
      : 'an entry of a list needs "- " before it, in the column of the others',
    help: `Write: - ${visible(word.slice(isGlued ? 1 : 0, longestQuoted))}`,
    ...inLine(around, indentOf(line), line.trimEnd().length),
  };
}

/** What git leaves where two versions of a line meet. */
function conflict(around: Around): SyntaxCause | undefined {
  const marker = /^(?:<{7}|={7}|>{7})/.exec(around.line)?.[0];
  return marker === undefined
    ? undefined
    : {
        messageId: 'conflict',
        message: 'git left a conflict here: two versions of the same lines stand in the file',
        help: 'Keep the lines that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
        ...inLine(around, 0, marker.length),
      };
}

/** A blank that looks like one and is none, as copied from a web page or a word processor. */
function strangeBlank(around: Around): SyntaxCause | undefined {
  const column = around.line.search(/[\u00a0\u2000-\u200b\u202f\u3000]/);
  return column === -1
    ? undefined
    : {
        messageId: 'strange-blank',
        message: 'this looks like a blank, and is another character, as it comes from a web page or a word processor',
        help: 'Delete it, and type a blank in its place.',
        ...inLine(around, column, column + 1),
      };
}

/** A key whose colon, or the blank behind it, is missing. */
function missingColon(around: Around): SyntaxCause | undefined {
  const match = /^(\s*(?:- +)*)([A-Za-z_][\w-]*)(:| +)(?! )(\S.*?)\s*$/.exec(around.line);
  const [lead, key, gap, value] = (match?.slice(1) ?? ['', '', '', '']) as [string, string, string, string];
  if (key === '' || value.length > longestQuoted) return undefined;
  const isBlank = gap === ':';
  const at = lead.length + key.length;
  return {
    messageId: isBlank ? 'no-blank' : 'no-colon',
    message: isBlank ? 'a blank is missing after the colon' : `a colon is missing after ${quoted(key)}`,
    help: `Write: ${key}: ${visible(value)}`,
    ...inLine(around, isBlank ? at : lead.length, isBlank ? at + 1 : at),
  };
}

/** A text in lines of its own, behind `|` or `>`, that is not set in. */
function textNotSetIn(around: Around): SyntaxCause | undefined {
  const { line, before } = around;
  const sign = /: *([|>])[-+0-9]*\s*(?:#.*)?$/.exec(before)?.[1];
  if (sign === undefined || indentOf(line) > contentColumn(before)) return undefined;
  const column = contentColumn(before) + 2;
  return {
    messageId: 'indentation',
    message: `the text behind "${sign}" must stand deeper than its key`,
    help: `Begin each of its lines with ${plural(column, 'blank', 'blanks')}.`,
    ...inLine(around, indentOf(line), line.trimEnd().length),
  };
}

const noKey = (around: Around): SyntaxCause | undefined =>
  conflict(around) ?? textNotSetIn(around) ?? missingHyphen(around) ?? strangeBlank(around) ?? missingColon(around);

/** Every token below some, the outer ones first. */
function tokensBelow(tokens: readonly CST.Token[]): CST.Token[] {
  const found: CST.Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'document') continue;
    if (token.value !== undefined) found.push(token.value);
    CST.visit(token, ({ key, value }) => {
      for (const part of [key, value]) if (part !== undefined && part !== null) found.push(part);
    });
  }
  return found;
}

/** A quote that is never closed, at the quote. */
function openQuote(cause: SyntaxCause, text: string, tokens: readonly CST.Token[]): SyntaxCause {
  const open = tokensBelow(tokens).findLast(
    (token) =>
      (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') &&
      (token.source.length === 1 || !token.source.endsWith(token.source.charAt(0))),
  );
  if (open === undefined) return cause;
  const [line = ''] = text.slice(open.offset).split('\n');
  const closed = visible(line.trimEnd()) + line.charAt(0);
  const help = line.length > longestQuoted ? cause.help : `Close it at the end of the text: ${closed}`;
  return { ...cause, help, start: open.offset, end: open.offset + line.trimEnd().length };
}

/** A bracket that is never closed, at the bracket. */
function openBracket(cause: SyntaxCause, text: string, tokens: readonly CST.Token[]): SyntaxCause {
  const open = tokensBelow(tokens).findLast(
    (token) => token.type === 'flow-collection' && !token.end.some(({ type }) => /^flow-(?:map|seq)-end$/.test(type)),
  );
  if (open === undefined) return cause;
  const sign = text.charAt(open.offset) === '{' ? '}' : ']';
  return { ...cause, help: `Put ${sign} at its end.`, start: open.offset, end: open.offset + 1 };
}

/** A tab among the blanks with which a line begins. */
function tab(cause: SyntaxCause, around: Around): SyntaxCause {
  const column = /^\s*/.exec(around.line)?.[0].indexOf('\t') ?? -1;
  return column === -1 ? cause : { ...cause, ...inLine(around, column, column + 1) };
}

type Finds = (cause: SyntaxCause, around: Around, tokens: readonly CST.Token[]) => SyntaxCause;

const wrongColumn: Finds = (cause, around) => missingHyphen(around) ?? wrongIndentation(around, cause.start);
const orNoKey: Finds = (cause, around) => noKey(around) ?? cause;

/** What to look for, by the message of the error in general words. */
const finds: Readonly<Partial<Record<string, Finds>>> = {
  'open-quote': (cause, { text }, tokens) => openQuote(cause, text, tokens),
  'open-bracket': (cause, { text }, tokens) => openBracket(cause, text, tokens),
  'second-key': secondKey,
  indentation: wrongColumn,
  item: wrongColumn,
  'key-on-lines': orNoKey,
  'neither-key-nor-item': orNoKey,
  start: withQuotes,
  'text-after-value': withQuotes,
  tab,
};

/**
 * Finds what was typed wrongly behind an error of the yaml library, and its exact place.
 *
 * @param cause the error in general words, at the place that the library names
 */
export function syntaxCause(cause: SyntaxCause, text: string, tokens: readonly CST.Token[]): SyntaxCause {
  return finds[cause.messageId]?.(cause, aroundOf(text, cause.start), tokens) ?? cause;
}
