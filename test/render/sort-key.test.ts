import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Inline } from '../../src/model/view.js';
import { ranksOf } from '../../src/render/sort-key.js';

const cell = (inline: Inline): Cell => ({ lines: [[inline]] });
const number = (value: number): Cell => cell({ type: 'number', value, decimals: null, signed: false });
const words = cell({ type: 'words', text: 'none' });

describe('the places by which a column sorts', () => {
  it('puts a quarter, half-year or year behind its last day, and gives words no place', () => {
    const due = (value: string): Cell => cell({ type: 'deadline', value });
    const cells = [due('2026-Q3'), due('2026-09-30'), words, due('2026'), due('2026-H1')];
    expect(ranksOf(cells)).toEqual([2, 1, null, 3, 0]);
  });

  it('has no places where all cells sort by their words', () => {
    expect(ranksOf([words, undefined])).toBeNull();
    expect(ranksOf([])).toBeNull();
  });

  it('compares any two rows as their numbers do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
        const ranks = ranksOf(values.map(number)) ?? [];
        for (const [index, value] of values.entries()) {
          for (const [other, second] of values.entries()) {
            expect(Math.sign((ranks[index] ?? NaN) - (ranks[other] ?? NaN))).toBe(Math.sign(value - second));
          }
        }
      }),
    );
  });
});
