import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, columnsWidth } from '../../src/base/width.js';

describe('columnsWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Ministère', 9],
    ['Ministe\u0300re', 9],
    ['日本', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['وِزَارَة', 5],
    ['क्ष', 2],
    ['😀', 2],
    ['👍🏽', 2],
    ['👩\u200d👧\u200d👦', 2],
    ['👩\u200d⚕\ufe0f', 2],
    ['🇫🇷', 2],
    ['🇫🇷🇩🇪', 4],
    ['1\ufe0f\u20e3', 2],
    ['❤\ufe0f', 2],
    ['❤', 1],
    ['…', 1],
    ['\u{20000}', 2],
    ['\u{1b000}', 2],
    ['می\u200cخواهم', 7],
    ['\u0007', 0],
    ['\ud800', 1],
  ])('%j takes %i', (text, width) => {
    expect(columnsWidth(text)).toBe(width);
  });

  it('counts printable ASCII as it is long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(columnsWidth(text)).toBe(text.length);
      }),
    );
  });
});

describe('clusters', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pieces = clusters(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.width >= 0 && piece.width <= 2 && piece.text !== '')).toBe(true);
      }),
    );
  });

  it('keeps a mark with its letter and a family together', () => {
    expect(clusters('e\u0301👩\u200d👧x').map((piece) => piece.text)).toEqual(['e\u0301', '👩\u200d👧', 'x']);
  });
});
