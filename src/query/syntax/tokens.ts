import { keywords, longest, operators } from './expression.js';
import type { Operator, Span } from './expression.js';
import { problem } from './problem.js';

/** A piece of an expression. Quoted text is never a keyword or a field. */
export type Token = Span &
  (
    | { readonly type: 'word'; readonly text: string }
    | { readonly type: 'quoted'; readonly text: string }
    | { readonly type: 'operator'; readonly text: Operator }
    | { readonly type: '(' | ')' | ',' | 'end' }
  );

const blank = /\s/;
const signs = /[()"',=!<>~\s]/;
// The longer ones first, so that `<=` is not read as `<`.
const byLength = operators.toSorted((a, b) => b.length - a.length);

/** The keyword that a token is, in lower case; undefined for all others. */
export function keywordOf(token: Token): string | undefined {
  if (token.type !== 'word') return undefined;
  const word = token.text.toLowerCase();
  return keywords.has(word) ? word : undefined;
}

/** A text between quotes; a backslash takes the next character as it is. */
function quoted(source: string, start: number): Token {
  const quote = source[start];
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === quote) return { type: 'quoted', text, start, end: at + 1 };
    if (character === '\\' && at + 1 < source.length) at += 1;
    text += source[at] ?? '';
  }
  throw problem(
    source,
    { start, end: start + 1 },
    'this quote is not closed',
    `Add ${quote ?? '"'} where the text ends.`,
  );
}

function wordFrom(source: string, start: number): Token {
  let end = start;
  while (end < source.length && !signs.test(source[end] ?? '')) end += 1;
  return { type: 'word', text: source.slice(start, end), start, end };
}

function tokenAt(source: string, start: number): Token {
  const character = source[start] ?? '';
  if (character === '"' || character === "'") return quoted(source, start);
  if (character === '(' || character === ')' || character === ',') return { type: character, start, end: start + 1 };
  const operator = byLength.find((sign) => source.startsWith(sign, start));
  if (operator !== undefined) return { type: 'operator', text: operator, start, end: start + operator.length };
  if (character !== '!') return wordFrom(source, start);
  throw problem(source, { start, end: start + 1 }, '"!" stands alone', 'Write `not`, or one of != and !~.');
}

/**
 * Cuts an expression into its pieces, in one pass; the last one is the end.
 *
 * @throws Misuse for an expression that is too long, and for a quote that is not closed
 */
export function tokensOf(source: string): readonly Token[] {
  if (source.length > longest) {
    throw problem(
      source,
      { start: longest, end: longest },
      `the filter is longer than ${String(longest)} characters`,
      'Shorten it.',
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (blank.test(source[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.end;
  }
  return [...tokens, { type: 'end', start: source.length, end: source.length }];
}
