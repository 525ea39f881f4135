import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';
import { readData } from '../../src/edit/apply.js';
import { expandText } from '../../src/edit/expand.js';
import { formatText } from '../../src/edit/format.js';
import { compose } from '../../src/parse/compose.js';
import { documents } from './_documents.js';

const formatted = (text: string): string => {
  const result = formatText(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const runs = Number(process.env['EDIT_RUNS'] ?? 100);

const expanded = (text: string): string => {
  const result = expandText(text);
  return result.ok ? result.value : `${result.error.reason}: ${result.error.message}`;
};

/** The columns of the keys and hyphens of all blocks in lines, each with the level at which it stands. */
function columnsOf(text: string): { readonly column: number; readonly level: number }[] {
  const found: { column: number; level: number }[] = [];
  const columnAt = (offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const look = (node: unknown, level: number): void => {
    if ((!isMap(node) && !isSeq(node)) || node.flow === true) return;
    for (const item of node.items as unknown[]) {
      const { key, value } = isMap(node) ? (item as { key: unknown; value: unknown }) : { key: item, value: item };
      const start = (key as { range?: readonly number[] } | null)?.range?.[0];
      if (isMap(node) && isScalar(key) && start !== undefined) found.push({ column: columnAt(start), level });
      look(value, level + 1);
    }
    const first = node.range?.[0];
    if (isSeq(node) && first !== undefined) found.push({ column: columnAt(first), level });
  };
  look(parseDocument(text).contents, 0);
  return found;
}

const commentsOf = (text: string): readonly string[] => text.match(/# (?:a comment|tail)[^\r\n]*/g) ?? [];

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
        expect(commentsOf(result)).toEqual(commentsOf(text));
        expect(result).not.toContain('\r');
        for (const { column, level } of columnsOf(result)) expect(column).toBe(2 * level);
      }),
      { numRuns: runs },
    );
  });

  it('keeps comments that stand anywhere, and texts that look like them', () => {
    const shifts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(documents, shifts, ({ text }, columns) => {
        let count = 0;
        const shifted = text.replace(/^ *(?=# a comment)/gm, () => {
          count += 1;
          return ' '.repeat(columns[count % columns.length] ?? 0);
        });
        fc.pre(compose(shifted).ok);
        const result = formatted(shifted);
        expect(parse(result)).toEqual(parse(shifted));
        expect(formatted(result)).toBe(result);
        expect(commentsOf(result)).toEqual(commentsOf(shifted));
        for (const { column, level } of columnsOf(result)) expect(column).toBe(2 * level);
      }),
      { numRuns: runs },
    );
  });

  it.each([
    [
      'every level by two columns, lists as well',
      'a:\n    b:\n     - c\n     - d:  1\n       e: 2\n',
      'a:\n  b:\n    - c\n    - d: 1\n      e: 2\n',
    ],
    [
      'lists in the column of their key',
      'a:\n- b\n-   c: 1\n    d: 2\ne: 3\n',
      'a:\n  - b\n  - c: 1\n    d: 2\ne: 3\n',
    ],
    ['a whole record that is set in', '  a: 1\n  b:\n    c: 2\n', 'a: 1\nb:\n  c: 2\n'],
    ['lists in lists', 'a:\n-   - b\n    - c\n- - d\n', 'a:\n  - - b\n    - c\n  - - d\n'],
    [
      'texts behind a mark, which keep what is set in further',
      'a:\n      b: |\n           x\n             y\n\n           z\n',
      'a:\n  b: |\n    x\n      y\n\n    z\n',
    ],
    ['texts that begin with blanks', 'a:\n    - |3-\n          x\n        y\n', 'a:\n  - |2-\n       x\n     y\n'],
    ['texts over several lines', 'a: one\n      two\nb: "x\n  y"\n', 'a: one\n  two\nb: "x\n  y"\n'],
    [
      'brackets, as new values are written',
      'a: {amount: "1",currency:  XOF ,}\nb: [ x,y ,z ]\nc: { }\n',
      'a: { amount: "1", currency: XOF }\nb: [x, y, z]\nc: {}\n',
    ],
    [
      'brackets over several lines',
      'a: [\n        x, # one\n    {b: 1,\n  c: 2},\n ]\n',
      'a: [\n  x, # one\n  { b: 1,\n    c: 2 },\n  ]\n',
    ],
    [
      'comments with what follows',
      'a:\n# one\n    - b\n      # two\n    - c\n# three\nd: 1\n',
      'a:\n  # one\n  - b\n  # two\n  - c\n# three\nd: 1\n',
    ],
    [
      'comments at the end of what they close',
      'a:\n    b:\n        c: 1\n        # of b\n    # of a\nd: 1\n  # end\n',
      'a:\n  b:\n    c: 1\n    # of b\n  # of a\nd: 1\n# end\n',
    ],
    [
      'blanks before a comment on a line',
      'a: 1    # far\nb:   # near\n   - c\n',
      'a: 1    # far\nb:   # near\n  - c\n',
    ],
  ])('sets in %s', (_name, text, expected) => {
    expect(formatted(text)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
    expect(parse(expected)).toEqual(parse(text));
  });

  it('loses nothing of any text that can be read at all', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b',
        ': ',
        ':',
        '\n',
        ' ',
        '  ',
        '- ',
        '-',
        '? ',
        '# c',
        ' # c',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '|',
        '>-',
        '|2',
        '\t',
        '\r\n',
        '---\n',
        'é',
        '\u2028',
      ],
    );
    const anything = fc.string({ unit: pieces, maxLength: 24 }).map((text) => `k:${text}`);
    fc.assert(
      fc.property(anything, (text) => {
        const before = readData(text);
        const result = formatText(text);
        expect(result.ok).toBe(before.ok);
        if (!result.ok || !before.ok) return;
        expect(readData(result.value)).toEqual(before);
        expect(formatText(result.value)).toEqual(result);
        expect(result.value.match(/# ?c/g)).toEqual(text.match(/# ?c/g));
      }),
      { numRuns: 15 * runs },
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
