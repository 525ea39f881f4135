import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  addTotals,
  compareDecimal,
  convert,
  formatDecimal,
  isCurrency,
  isRate,
  noMoney,
  parseDecimal,
  ratioOfDecimals,
  subtractTotals,
  sumMoney,
} from '../../src/base/money.js';
import type { Decimal, Money } from '../../src/base/money.js';

/** The amount of a text that a test has written itself. */
function decimal(text: string | number): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`no amount: ${String(text)}`);
  return value;
}

const anAmount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const aMoney: fc.Arbitrary<Money> = fc.record({
  amount: anAmount.map((amount) => formatDecimal(amount)),
  currency: fc.constantFrom('XOF', 'EUR', 'USD'),
});

describe('parseDecimal', () => {
  it.each([
    ['1250000.00', '1250000.00'],
    ['0', '0.00'],
    ['0.5', '0.50'],
    ['-12.345', '-12.345'],
    ['999999999999999.999999', '999999999999999.999999'],
    [1_250_000, '1250000.00'],
    [0, '0.00'],
    [-3, '-3.00'],
  ])('reads %j', (value, written) => {
    expect(formatDecimal(decimal(value))).toBe(written);
  });

  it.each([
    '',
    '.5',
    '5.',
    '+1',
    '01',
    '1e3',
    '1,000',
    '1 000',
    '1.0000001',
    '12345678901234567890',
    '-0',
    '-0.00',
    '١٢',
    '1\n',
    '0x1F',
    0.5,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    2 ** 53,
  ])('refuses %j', (value) => {
    expect(parseDecimal(value)).toBeUndefined();
  });

  it('reads what formatDecimal writes', () => {
    fc.assert(
      fc.property(anAmount, (amount) => {
        expect(parseDecimal(formatDecimal(amount))).toBe(amount);
      }),
    );
  });
});

describe('formatDecimal', () => {
  it('takes as many decimals as are needed and asked for', () => {
    expect(formatDecimal(decimal('5'), 0)).toBe('5');
    expect(formatDecimal(decimal('5.10'), 0)).toBe('5.1');
    expect(formatDecimal(decimal('0.000001'))).toBe('0.000001');
    expect(formatDecimal(decimal('-0.5'))).toBe('-0.50');
    expect(formatDecimal(decimal('1'), 6)).toBe('1.000000');
  });
});

describe('totals', () => {
  it('never mixes currencies, and orders them', () => {
    const totals = sumMoney([
      { amount: '0.10', currency: 'XOF' },
      { amount: '0.20', currency: 'XOF' },
      { amount: 5, currency: 'EUR' },
      { amount: '1', currency: 'constructor' },
    ]);
    expect([...totals].map(([currency, amount]) => [currency, formatDecimal(amount)])).toEqual([
      ['EUR', '5.00'],
      ['XOF', '0.30'],
      ['constructor', '1.00'],
    ]);
  });

  it('does not depend on the order of the summands', () => {
    fc.assert(
      fc.property(fc.array(aMoney), (list) => {
        expect([...sumMoney(list.toReversed())]).toEqual([...sumMoney(list)]);
      }),
    );
  });

  it('adds one by one what it adds at once, and takes away what it added', () => {
    fc.assert(
      fc.property(fc.array(aMoney), fc.array(aMoney), (first, second) => {
        const both = sumMoney([...first, ...second]);
        expect([...second.reduce(addMoney, sumMoney(first))]).toEqual([...both]);
        expect([...addTotals(sumMoney(first), sumMoney(second))]).toEqual([...both]);
        for (const [currency, amount] of subtractTotals(both, sumMoney(second))) {
          expect(amount).toBe(sumMoney(first).get(currency) ?? 0n);
        }
      }),
    );
  });

  it('starts from nothing, and leaves what it is given alone', () => {
    const totals = addMoney(noMoney, { amount: '1', currency: 'EUR' });
    addMoney(totals, { amount: '2', currency: 'EUR' });
    expect(noMoney.size).toBe(0);
    expect(totals.get('EUR')).toBe(decimal('1'));
  });

  it('refuses an amount that is none', () => {
    expect(() => sumMoney([{ amount: 'much', currency: 'EUR' }])).toThrow(/Not an amount of money: "much"/);
  });
});

describe('comparison', () => {
  it('orders by size, not by text', () => {
    expect(
      ['10', '9', '-1', '9.5']
        .map(decimal)
        .sort(compareDecimal)
        .map((each) => formatDecimal(each)),
    ).toEqual(['-1.00', '9.00', '9.50', '10.00']);
    expect(compareDecimal(decimal('1.0'), decimal('1.00'))).toBe(0);
  });

  it('divides as the plain numbers divide', () => {
    expect(ratioOfDecimals(decimal('1'), decimal('3'))).toBe(1 / 3);
    expect(ratioOfDecimals(decimal('-0.50'), decimal('2'))).toBe(-0.25);
    expect(ratioOfDecimals(decimal('5'), 0n)).toBeNull();
    expect(ratioOfDecimals(0n, decimal('-5'))).toBe(0);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), (a, b) => {
        expect(ratioOfDecimals(decimal(a), decimal(b))).toBe(a / b);
      }),
    );
  });
});

describe('convert', () => {
  it.each([
    ['100.00', '655.957', '65595.70'],
    ['1', '0.00152449', '0.00'],
    ['1000000', '0.00152449', '1524.49'],
    ['0.01', '0.5', '0.01'],
    ['-0.01', '0.5', '-0.01'],
    ['0.01', '0.499999', '0.00'],
    ['10', 3, '30.00'],
  ])('%s at %s is %s', (amount, rate, expected) => {
    expect(formatDecimal(convert(decimal(amount), rate))).toBe(expected);
  });

  it('rounds to the decimals of the currency', () => {
    expect(formatDecimal(convert(decimal('1.50'), '1', 0), 0)).toBe('2');
    expect(formatDecimal(convert(decimal('1'), '0.333333333333', 6))).toBe('0.333333');
  });

  it('is within half a cent, and symmetric about zero', () => {
    fc.assert(
      fc.property(anAmount, fc.integer({ min: 1, max: 10 ** 9 }), (amount, millionths) => {
        const rate = formatDecimal(BigInt(millionths));
        const converted = convert(amount, rate);
        const error = converted * 1_000_000n - amount * BigInt(millionths);
        expect(error <= 5_000_000_000n && error >= -5_000_000_000n).toBe(true);
        expect(convert(-amount, rate)).toBe(-converted);
      }),
    );
  });

  it.each(['0', '-1', 'x', '', '1.0000000000001', 0.5])('takes no rate of %j', (rate) => {
    expect(isRate(rate)).toBe(false);
    expect(() => convert(1n, rate)).toThrow(/Not an exchange rate/);
  });
});

describe('isCurrency', () => {
  it('takes three capitals', () => {
    expect(['XOF', 'EUR'].every(isCurrency)).toBe(true);
    expect(['eur', 'EURO', 'EU', 'E1R', 'EUR\n', ''].some(isCurrency)).toBe(false);
  });
});
