import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNatural, compareText, sortBy } from '../../src/base/order.js';

const idLike = fc.string({ unit: fc.constantFrom('A', 'b', '-', '0', '1', '9', 'é'), maxLength: 8 });

describe.each([
  ['compareText', compareText],
  ['compareNatural', compareNatural],
])('%s is a total order', (_, compare) => {
  it('is antisymmetric, and 0 only for equal texts', () => {
    fc.assert(
      fc.property(idLike, idLike, (a, b) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(idLike, idLike, idLike, (a, b, c) => {
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('compareText', () => {
  it('goes by code unit, not by language', () => {
    expect(['é', 'z', 'Z', 'a', '\u{1f600}', '\uff01'].sort(compareText)).toEqual([
      'Z',
      'a',
      'z',
      'é',
      '\u{1f600}',
      '\uff01',
    ]);
  });
});

describe('compareNatural', () => {
  it('counts numbers inside a text', () => {
    expect(['ACT-10', 'ACT-2', 'ACT-002', 'ACT', 'ACT-2#M1'].sort(compareNatural)).toEqual([
      'ACT',
      'ACT-002',
      'ACT-2',
      'ACT-2#M1',
      'ACT-10',
    ]);
  });

  it('is exact beyond what a number can hold', () => {
    expect(compareNatural('a90071992547409921', 'a90071992547409922')).toBeLessThan(0);
  });

  it('agrees with the order of the numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(compareNatural(`ACT-${String(a)}`, `ACT-${String(b)}`))).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe('sortBy', () => {
  const people = [
    { name: 'b', age: 10 },
    { name: 'a', age: 9 },
    { name: 'b', age: 2 },
    { name: 'c', age: undefined },
  ];

  it('takes numbers by size and puts what is undefined last', () => {
    expect(sortBy(people, (person) => person.age).map((person) => person.age)).toEqual([2, 9, 10, undefined]);
  });

  it('asks the next key where the first is equal', () => {
    const sorted = sortBy(
      people,
      (person) => person.name,
      (person) => person.age,
    );
    expect(sorted.map((person) => `${person.name}${String(person.age)}`)).toEqual(['a9', 'b2', 'b10', 'cundefined']);
  });

  it('keeps the order of equal items, and leaves the list given alone', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(3), place: fc.nat() })), (items) => {
        const before = [...items];
        const sorted = sortBy(items, (item) => item.key);
        expect(items).toEqual(before);
        for (const key of [0, 1, 2, 3]) {
          expect(sorted.filter((item) => item.key === key)).toEqual(items.filter((item) => item.key === key));
        }
      }),
    );
  });

  it('puts numbers before texts', () => {
    expect(sortBy<string | number | bigint>(['1', 2, 'a', 1n], (key) => key)).toEqual([1n, 2, '1', 'a']);
  });
});
