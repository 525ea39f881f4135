import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { expandText } from '../../src/edit/expand.js';
import { formatText } from '../../src/edit/format.js';
import { compose } from '../../src/parse/compose.js';
import { documents } from './_documents.js';

const formatted = (text: string): string => {
  const result = formatText(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const expanded = (text: string): string => {
  const result = expandText(text);
  return result.ok ? result.value : `${result.error.reason}: ${result.error.message}`;
};

describe('the canonical form', () => {
  it('has no mark, no carriage returns, no blanks at line ends, and one line end at the end', () => {
    const text =
      '\uFEFF\r\n# head  \r\ntitle:   "T"  # t \r\n\r\n\r\n\r\nlist:\r\n  -   a\r\nnotes: |\r\n  two  \r\n\r\n\r\n  three';
    expect(formatted(text)).toBe('# head\ntitle: "T"  # t\n\nlist:\n  - a\nnotes: |\n  two  \n\n\n  three\n');
  });

  it('says the same as before, keeps every comment, and is its own canonical form', () => {
    fc.assert(
      fc.property(documents, ({ data, text }) => {
        fc.pre(compose(text).ok);
        const result = formatted(text);
        expect(parse(result)).toEqual(data);
        expect(formatted(result)).toBe(result);
        expect(result.match(/# /g)?.length).toBe(text.match(/# /g)?.length);
        expect(result).not.toContain('\r');
      }),
      { numRuns: 60 },
    );
  });

  it('is not given to what cannot be read', () => {
    expect(formatText('a: [').ok).toBe(false);
    expect(formatText('a: &x 1\n').ok).toBe(false);
  });
});

describe('writing anchors out', () => {
  const text =
    'base: &base {amount: 1, currency: XOF} # shared\nfirst: *base\nsecond:\n  <<: *base\n  amount: 2 # own\nlist:\n  - &one x\n  - *one\n';

  it('repeats what is shared, and keeps the rest', () => {
    const result = expanded(text);
    const merged = parseDocument(text, { merge: true }).toJS() as unknown;
    expect(parse(result)).toEqual(merged);
    expect(result).toBe(
      'base: {amount: 1, currency: XOF} # shared\nfirst: { amount: 1, currency: XOF }\nsecond:\n  amount: 2 # own\n  currency: XOF\nlist:\n  - x\n  - x\n',
    );
    expect(compose(result).ok).toBe(true);
  });

  it('leaves a file without any as it is, however its texts look', () => {
    const plain = 'a: "*x & <<"\nb: R&D\n';
    expect(expanded(plain)).toBe(plain);
  });

  it('row 1: refuses aliases that multiply, and row 3: one that holds itself', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      bomb.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    expect(expanded(bomb.join('\n'))).toMatch(/^unreadable/);
    expect(expanded('a: &a [*a]\n')).toMatch(/^unreadable|^impossible|^mismatch/);
  });
});
