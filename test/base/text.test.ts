import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsWidth,
  editDistance,
  listWords,
  nearest,
  plural,
  sortedUnique,
  truncate,
  visible,
} from '../../src/base/text.js';

/** Any sequence of code units, also with lone surrogates. */
const anyText = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x1b, 0x202e, 0x2028, 0xfeff, 0xd800, 0xdc00, 0x41)),
  )
  .map((units) => String.fromCharCode(...units));

describe('visible', () => {
  it.each([
    ['\u001b[2J\r\n\t', '\\u001b[2J\\u000d\\u000a\\u0009'],
    ['\u009b31m\u007f\u0000', '\\u009b31m\\u007f\\u0000'],
    ['a\u202eb\u202ac\u2066d\u2069', 'a\\u202eb\\u202ac\\u2066d\\u2069'],
    ['a\u2028b\u2029c\ufeff', 'a\\u2028b\\u2029c\\ufeff'],
    ['\ud800x\udc00', '\\ud800x\\udc00'],
  ])('shows what could deceive, case %#', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(['Ministère de l’Intérieur', 'وزارة\u200f الداخلية\u200e', 'می\u200cخواهم', '👩\u200d👧 😀', 'back\\slash'])(
    'keeps ordinary text: %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it('leaves nothing dangerous in any text, and nothing to do a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text);
        expect(visible(shown)).toBe(shown);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        // eslint-disable-next-line no-control-regex -- that there are none is the point
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
      }),
    );
  });
});

/** The textbook table, without limits: what the fast one is compared with. */
function wholeTableDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_x, column) => row + column),
  );
  const cell = (row: number, column: number): number => table[row]?.[column] ?? Number.NaN;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const ways = [cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + same];
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        ways.push(cell(row - 2, column - 2) + 1);
      table[row]?.splice(column, 1, Math.min(...ways));
    }
  }
  return cell(a.length, b.length);
}

describe('editDistance', () => {
  it.each([
    ['lead', 'lead', 0],
    ['lead', 'laed', 1],
    ['lead', 'led', 1],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['naïve', 'naive', 1],
    ['a😀', 'a😁', 1],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  it('equals the textbook table up to the limit, and says so beyond it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(wholeTableDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not square the length of long texts', () => {
    const long = 'ab'.repeat(50_000);
    expect(editDistance(long, `x${long}`, 2)).toBe(1);
    expect(editDistance(long, 'ab', 2)).toBe(3);
  });
});

describe('nearest', () => {
  it('puts a difference of case first, then the nearest, then the order of texts', () => {
    expect(nearest('LEAD', ['leads', 'head', 'lead', 'leader', 'title'])).toEqual(['lead', 'head', 'leads', 'leader']);
  });

  it('finds a swap and a missing letter', () => {
    expect(nearest('moj-police', ['mo-police', 'ministry'])).toEqual(['mo-police']);
    expect(nearest('statsu', ['status', 'start'])).toEqual(['status']);
  });

  it('asks short words for more likeness', () => {
    expect(nearest('ncc', ['nca', 'nab'])).toEqual(['nca']);
    expect(nearest('x', ['y', 'X'])).toEqual(['X']);
    expect(nearest('', ['a'])).toEqual([]);
  });

  it('keeps to the limit and lists a candidate once', () => {
    expect(nearest('status', ['statuses', 'stat'], 1)).toEqual([]);
    expect(nearest('status', ['statues', 'statues'], 1)).toEqual(['statues']);
  });

  it('does not depend on the order of the candidates', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C'), maxLength: 5 });
    fc.assert(
      fc.property(word, fc.array(word), (text, candidates) => {
        expect(nearest(text, candidates)).toEqual(nearest(text, candidates.toReversed()));
      }),
    );
  });
});

describe('counting and listing', () => {
  it('counts with the right noun', () => {
    expect([0, 1, 2].map((count) => plural(count, 'entry', 'entries'))).toEqual(['0 entries', '1 entry', '2 entries']);
  });

  it('lists as a sentence does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listWords(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('lists each text once, in order', () => {
    expect(sortedUnique(['b', 'a', 'b', 'Z'])).toEqual(['Z', 'a', 'b']);
  });
});

describe('truncate', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['日本語', 4, '日…'],
    ['日本語', 6, '日本語'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['👩\u200d👧\u200d👦ab', 3, '👩\u200d👧\u200d👦…'],
    ['any', 0, ''],
  ])('%s in %i columns', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  it('never takes more columns than there are, and cuts no character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, width) => {
        const cut = truncate(text, width);
        expect(columnsWidth(cut)).toBeLessThanOrEqual(width);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(cut === text || cut === '' || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
