import { deepest } from './expression.js';
import type { Expression, Literal, Path } from './expression.js';
import { problem } from './problem.js';
import { keywordOf, tokensOf } from './tokens.js';
import type { Token } from './tokens.js';

const currency = /^[A-Z]{3}$/;
const amount = /^-?[0-9]+(?:\.[0-9]+)?$/;
const asInExample = 'Write it as in: status = in-progress and due < today';
const otherSpellings: Readonly<Record<string, string>> = { '&&': 'and', '&': 'and', '||': 'or', '|': 'or' };

/** Reads the pieces of one expression from left to right; each method reads one construct of the language. */
class Reader {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  whole(): Expression {
    const expression = this.either();
    const rest = this.peek();
    if (rest.type === 'end') return expression;
    if (rest.type === ')') throw this.wrong(rest, 'this ")" closes nothing', 'Remove it, or add a "(" before.');
    const word = this.textOf(rest);
    const meant = Object.hasOwn(otherSpellings, word) ? otherSpellings[word] : undefined;
    if (meant !== undefined) throw this.wrong(rest, `"${word}" is not understood here`, `Write \`${meant}\`.`);
    throw this.wrong(
      rest,
      `"${word}" is not expected here`,
      'Join comparisons by `and` or `or`; text of several words takes quotes.',
    );
  }

  private either(): Expression {
    return this.joined('or', () => this.joined('and', () => this.single()));
  }

  /** Parts with the same word between them. */
  private joined(word: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()];
    while (keywordOf(this.peek()) === word) {
      this.next();
      parts.push(part());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { type: word, parts };
  }

  private single(): Expression {
    const token = this.peek();
    if (keywordOf(token) === 'not') return this.inside(() => ({ type: 'not', inner: this.single() }));
    if (token.type !== '(') return this.comparison();
    return this.inside(() => {
      const inner = this.either();
      if (this.peek().type === ')') this.next();
      else throw this.wrong(token, 'this "(" is not closed', 'Add a ")" where the group ends.');
      return inner;
    });
  }

  /** Takes the piece at hand and reads what it opens, one level deeper. */
  private inside(read: () => Expression): Expression {
    const opening = this.next();
    this.#depth += 1;
    if (this.#depth > deepest) {
      throw this.wrong(opening, `parentheses and \`not\` may be ${String(deepest)} deep`, 'Simplify the filter.');
    }
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  private comparison(): Expression {
    const path = this.path();
    const token = this.peek();
    if (token.type === 'operator') {
      this.next();
      return {
        type: 'compare',
        path,
        operator: token.text,
        value: this.value(),
        at: { start: token.start, end: token.end },
      };
    }
    switch (keywordOf(token)) {
      case 'is':
        this.next();
        return this.negatable(() => this.empty(path));
      case 'in':
      case 'not':
        return this.negatable(() => this.list(path));
      default:
        return { type: 'holds', path };
    }
  }

  /** What may have a `not` before it: `is not empty`, `not in (…)`. */
  private negatable(read: () => Expression): Expression {
    if (keywordOf(this.peek()) !== 'not') return read();
    this.next();
    return { type: 'not', inner: read() };
  }

  private empty(path: Path): Expression {
    const token = this.next();
    if (keywordOf(token) === 'empty') return { type: 'empty', path };
    throw this.wrong(
      token,
      '`is` is followed by `empty` or `not empty`',
      'Compare with a value by =, as in: status = open',
    );
  }

  private list(path: Path): Expression {
    const word = this.next();
    if (keywordOf(word) !== 'in')
      throw this.wrong(word, '`in` is expected here', 'Write it as in: status not in (open, closed)');
    const opening = this.next();
    if (opening.type !== '(')
      throw this.wrong(opening, '`in` is followed by a list', 'Write it as in: status in (open, closed)');
    const values = [this.value()];
    for (;;) {
      const token = this.next();
      if (token.type === ')') return { type: 'in', path, values };
      if (token.type !== ',')
        throw this.wrong(token, 'a comma or ")" is expected here', 'Text of several words takes quotes.');
      values.push(this.value());
    }
  }

  private path(): Path {
    const token = this.next();
    if (token.type === 'end') throw this.wrong(token, 'a comparison is missing here', asInExample);
    if (token.type !== 'word') throw this.wrong(token, 'the name of a field is expected here', asInExample);
    if (keywordOf(token) !== undefined) {
      throw this.wrong(token, `"${token.text}" is a word of the language, and no field`, asInExample);
    }
    const names = token.text.split('.');
    if (names.includes('')) throw this.wrong(token, 'a name is missing beside a point', 'Write it as in: lead.class');
    return { names, start: token.start, end: token.end };
  }

  private value(): Literal {
    const token = this.next();
    if (token.type === 'quoted') return { text: token.text, start: token.start, end: token.end };
    if (token.type !== 'word')
      throw this.wrong(token, 'a value is missing here', 'Write "" for an empty text, or `is empty`.');
    if (keywordOf(token) !== undefined) {
      throw this.wrong(
        token,
        `a value is missing before "${token.text}"`,
        `As a value it takes quotes: "${token.text}"`,
      );
    }
    const second = this.peek();
    if (second.type !== 'word' || !areMoney(token.text, second.text))
      return { text: token.text, start: token.start, end: token.end };
    this.next();
    return { text: `${token.text} ${second.text}`, start: token.start, end: second.end };
  }

  private peek(): Token {
    return this.#tokens[this.#at] ?? { type: 'end', start: this.#source.length, end: this.#source.length };
  }

  private next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  private textOf(token: Token): string {
    return this.#source.slice(token.start, token.end);
  }

  private wrong(token: Token, message: string, help: string): Error {
    return problem(this.#source, token, message, help);
  }
}

function areMoney(first: string, second: string): boolean {
  return (currency.test(first) && amount.test(second)) || (amount.test(first) && currency.test(second));
}

/**
 * Reads a filter: comparisons (`=`, `!=`, `<`, `<=`, `>`, `>=`, `~`, `!~`), `in (a, b)`, `is empty`, joined by `and`, `or`, `not`
 * and parentheses. Linear in the length of the text.
 *
 * @throws Misuse that points to what is wrong
 */
export function parseExpression(source: string): Expression {
  return new Reader(source).whole();
}
