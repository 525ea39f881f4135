import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalOfUnits,
  divideHalfAway,
  fixedText,
  median,
  percentOf,
  percentText,
  quantile,
  ratio,
  roundHalfAway,
} from '../../src/base/number.js';

describe('ratio', () => {
  it('is unrounded, and no number without a denominator', () => {
    expect(ratio(1, 3)).toBe(1 / 3);
    expect(ratio(0, 5)).toBe(0);
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(5, 0)).toBeNull();
  });
});

describe('percentages', () => {
  it.each([
    [0, '0.0'],
    [1, '100.0'],
    [0.6125, '61.3'],
    [0.0045, '0.5'],
    [0.0005, '0.1'],
    [0.00049, '0.0'],
    [2 / 3, '66.7'],
    [1e-7, '0.0'],
    [-0.0005, '-0.1'],
    [-0.0001, '0.0'],
    [-0, '0.0'],
    [1.5, '150.0'],
  ])('%d is %s', (fraction, text) => {
    expect(percentText(fraction)).toBe(text);
  });

  it('are exact on fractions', () => {
    expect(percentOf(1, 3)).toBe('33.3');
    expect(percentOf(9, 2000)).toBe('0.5');
    expect(percentOf(1, 16)).toBe('6.3');
    expect(percentOf(-1, 16)).toBe('-6.3');
    expect(percentOf(0.5, 1)).toBe('50.0');
    expect(percentOf(1, 0.5)).toBe('200.0');
    expect(percentOf(3, 0)).toBeNull();
  });

  it('come out the same from a ratio and from its two numbers', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (numerator, denominator) => {
        expect(percentText(numerator / denominator)).toBe(percentOf(numerator, denominator));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuse what is not a number', () => {
    expect(() => percentText(Number.NaN)).toThrow(/finite/);
    expect(() => percentOf(Number.POSITIVE_INFINITY, 1)).toThrow(/finite/);
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 1, 0.3],
    [1e21, 2, 1e21],
    [1e-9, 3, 0],
  ])('%d to %i decimals is %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it('prints all digits, and no sign before zero', () => {
    expect(fixedText(1.5, 3)).toBe('1.500');
    expect(fixedText(1e21, 0)).toBe('1000000000000000000000');
    expect(fixedText(-0.001, 2)).toBe('0.00');
    expect(fixedText(-12.345, 2)).toBe('-12.35');
    expect(decimalOfUnits(-5n, 2)).toBe('-0.05');
  });

  it('is at most half a step away, and the same on both sides of zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(4), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(roundHalfAway(-value, decimals)).toBe(0 - rounded);
        expect(roundHalfAway(rounded, decimals)).toBe(rounded);
      }),
    );
  });

  it('divides to the nearest whole number', () => {
    expect([7n, -7n, 5n, -5n, 4n].map((dividend) => divideHalfAway(dividend, 2n))).toEqual([4n, -4n, 3n, -3n, 2n]);
    expect(divideHalfAway(1n, -3n)).toBe(0n);
    expect(() => divideHalfAway(1n, 0n)).toThrow(RangeError);
  });
});

describe('quantiles', () => {
  it('interpolates as spreadsheets do', () => {
    expect(quantile([4, 1, 3, 2], 0.2)).toBeCloseTo(1.6, 12);
    expect(quantile([4, 1, 3, 2], 0.8)).toBeCloseTo(3.4, 12);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(median([7])).toBe(7);
  });

  it('has no value without values', () => {
    expect(median([])).toBeNull();
    expect(quantile([], 1)).toBeNull();
  });

  it('lies between the smallest and the greatest value, and rises with the share', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.nat(100), fc.nat(100), (list, a, b) => {
        const before = [...list];
        const low = quantile(list, Math.min(a, b) / 100) ?? Number.NaN;
        const high = quantile(list, Math.max(a, b) / 100) ?? Number.NaN;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(quantile(list, 0)).toBe(Math.min(...list));
        expect(quantile(list, 1)).toBe(Math.max(...list));
        expect(list).toEqual(before);
      }),
    );
  });

  it('refuses a share that is none', () => {
    expect(() => quantile([1], 1.1)).toThrow(/between 0 and 1/);
    expect(() => quantile([1], Number.NaN)).toThrow(/between 0 and 1/);
  });
});
