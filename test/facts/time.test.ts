import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/day.js';
import { holdsOn, knownOn, latestHolding } from '../../src/facts/time.js';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));

describe('holdsOn', () => {
  it('includes both ends', () => {
    const span = { from: '2026-01-01', to: '2026-06-30' };
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((on) => holdsOn(span, on))).toEqual([false, true, true, false]);
  });

  it('is open where an end is absent', () => {
    expect(holdsOn({}, '2026-01-01')).toBe(true);
    expect(holdsOn({ to: '2025-12-31' }, '2026-01-01')).toBe(false);
  });

  it('covers one day fewer for each day that the start moves', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 500 }), day, (from, length, on) => {
        const to = addDays(from, length);
        expect(holdsOn({ from, to }, on)).toBe(holdsOn({ from: addDays(from, 1), to }, on) || on === from);
      }),
    );
  });
});

describe('knownOn', () => {
  it('counts what has no day, and what is dated on the day', () => {
    expect([undefined, '2026-01-01', '2026-01-02'].map((on) => knownOn(on, '2026-01-01'))).toEqual([true, true, false]);
  });
});

describe('latestHolding', () => {
  it('takes the one that began last, and of one day the last in the file', () => {
    const spans = [
      { name: 'a', from: '2026-01-01' },
      { name: 'b', from: '2026-03-01', to: '2026-03-31' },
      { name: 'c', from: '2026-03-01', to: '2026-03-31' },
      { name: 'd' },
    ];
    const names = ['2025-12-31', '2026-02-01', '2026-03-31', '2026-04-01'].map((on) => latestHolding(spans, on)?.name);
    expect(names).toEqual(['d', 'a', 'c', 'a']);
    expect(latestHolding(undefined, '2026-01-01')).toBeUndefined();
  });
});
