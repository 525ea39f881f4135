import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Misuse } from '../../src/model/errors.js';
import { deepest, keywords, longest, operators } from '../../src/query/syntax/expression.js';
import type { Expression, Literal, Path } from '../../src/query/syntax/expression.js';
import { parseExpression } from '../../src/query/syntax/parse.js';
import { printExpression } from '../../src/query/syntax/print.js';

/** An expression without the places of its parts. */
function bare(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key: string, value: unknown) =>
      key === 'start' || key === 'end' || key === 'at' ? undefined : value,
    ),
  );
}

const place = { start: 0, end: 0 };
const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/).filter((word) => !keywords.has(word));
const path: fc.Arbitrary<Path> = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => ({ names, ...place }));
const value: fc.Arbitrary<Literal> = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('and', 'NOT', 'empty', '', 'USD 100', '"', "'", '\\', 'a"b', '2026-09-30', '+2w', '(x)'),
  )
  .map((text) => ({ text, ...place }));

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(path, fc.constantFrom(...operators), value)
    .map(([of, operator, to]): Expression => ({ type: 'compare', path: of, operator, value: to, at: place })),
  fc
    .tuple(path, fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([of, values]): Expression => ({ type: 'in', path: of, values })),
  path.map((of): Expression => ({ type: 'empty', path: of })),
  path.map((of): Expression => ({ type: 'holds', path: of })),
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('expression').map((inner): Expression => ({ type: 'not', inner })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('expression'), { minLength: 2, maxLength: 3 }))
      .map(([type, parts]): Expression => ({ type, parts })),
  ),
}));

/** The excerpt of the error that a filter gives. */
function pointed(source: string): string {
  try {
    parseExpression(source);
  } catch (error) {
    if (error instanceof Misuse && error.excerpt !== undefined) {
      const { text, start, end } = error.excerpt;
      expect(text).toBe(source);
      return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}: ${error.message}`;
    }
    throw error;
  }
  return 'understood';
}

describe('a filter', () => {
  it('that is printed reads back as the same filter', () => {
    fc.assert(
      fc.property(expression, (one) => {
        expect(bare(parseExpression(printExpression(one)))).toEqual(bare(one));
      }),
      { numRuns: 500 },
    );
  });

  it('that was read is printed so that printing it again changes nothing', () => {
    const printed = printExpression(parseExpression("NOT (a='x y' OR b in(1,2)) AND c IS NOT EMPTY and d.e ~ 'q'"));
    expect(printed).toBe('not (a = "x y" or b in (1, 2)) and not c is empty and d.e ~ q');
    expect(printExpression(parseExpression(printed))).toBe(printed);
  });

  it('is understood, or refused as misuse with a place; nothing else, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom('a', 'in', 'is', 'not', 'and', 'or', 'empty', '(', ')', ',', '=', '!', '~', '"', ' ', '.'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (source) => {
        expect(pointed(source)).toMatch(/^understood$|\]/s);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', '[]: a comparison is missing here'],
    ['status =', 'status =[]: a value is missing here'],
    ['status = open clsed', 'status = open [clsed]: "clsed" is not expected here'],
    ['status = open && overdue', 'status = open [&&] overdue: "&&" is not understood here'],
    ['(status = open', '[(]status = open: this "(" is not closed'],
    ['status = open)', 'status = open[)]: this ")" closes nothing'],
    ['title = "Open', 'title = ["]Open: this quote is not closed'],
    ['status is open', 'status is [open]: `is` is followed by `empty` or `not empty`'],
    ['status in open', 'status in [open]: `in` is followed by a list'],
    ['status in (open closed)', 'status in (open [closed]): a comma or ")" is expected here'],
    ['lead. = x', '[lead.] = x: a name is missing beside a point'],
    ['and = x', '[and] = x: "and" is a word of the language, and no field'],
    ['status = and', 'status = [and]: a value is missing before "and"'],
    ['a ! b', 'a [!] b: "!" stands alone'],
    ['a = 1 or', 'a = 1 or[]: a comparison is missing here'],
    ['= 1', '[=] 1: the name of a field is expected here'],
  ])('%j is refused where it is wrong', (source, expected) => {
    expect(pointed(source)).toBe(expected);
  });

  it('may be deep and long up to a limit, and is read in time that grows with its length alone', () => {
    expect(pointed(`${'('.repeat(deepest)}a${')'.repeat(deepest)}`)).toBe('understood');
    expect(pointed('('.repeat(5000))).toContain('may be 32 deep');
    expect(pointed('not '.repeat(2000))).toContain('may be 32 deep');
    expect(pointed(`a = ${'x'.repeat(longest)}`)).toContain('longer than 10000 characters');
    const start = performance.now();
    expect(
      pointed(
        Array.from({ length: 1400 }, () => 'a = 1')
          .join('or ')
          .slice(0, 9990),
      ),
    ).not.toBe('');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
