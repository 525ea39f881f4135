import { describe, expect, it } from 'vitest';
import type { Figures, Group, Measure } from '../../src/model/measure.js';
import { amountText, grouped, measuresText, valueText } from '../../src/render/measures-text.js';
import { plain } from '../../src/render/paint.js';
import { table } from '../../src/render/table.js';

const none: Figures = {
  state: 'ok',
  value: null,
  values: [],
  numerator: null,
  denominator: null,
  counted: [],
  excluded: [],
};
const share = (numerator: number, denominator: number): Figures => ({
  ...none,
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});
const row = (key: string, figures: Figures): Group => ({ by: 'severity', key, title: key, ...figures });

describe('a value', () => {
  it.each([
    ['a share', share(7, 9), 'share', '7 of 9 (77.8 %)'],
    ['halves, away from zero', share(1, 16), 'share', '1 of 16 (6.3 %)'],
    ['a share of nothing, without a percentage', share(0, 0), 'share', '0 of 0'],
    ['a count among all', { ...share(2, 40), value: 2 }, 'count', '2 of 40 (5.0 %)'],
    ['days', { ...none, value: 12.25 }, 'days', '12.3 days'],
    ['one day', { ...none, value: 1 }, 'days', '1 day'],
    ['thousands', { ...none, value: 15377 }, 'days', '15,377 days'],
  ] as const)('is printed as %s', (_name, figures, unit, expected) => {
    expect(valueText(figures, unit)).toBe(expected);
  });

  it('that sums what each brings is no part of their number', () => {
    const sum: Figures = {
      ...none,
      value: 15377,
      numerator: 15377,
      denominator: 5,
      counted: [{ id: 'A', inNumerator: true, amount: 15377 }],
    };
    expect(valueText(sum, 'count')).toBe('15,377');
  });

  it('of money has an amount for each currency', () => {
    const values = [
      { currency: 'EUR', amount: '1250000.00' },
      { currency: 'XOF', amount: '500' },
    ];
    expect(valueText({ ...none, values }, 'money')).toBe('EUR 1,250,000.00 + XOF 500');
  });

  it('that is a share of money names the currency, and says at which rate it was converted', () => {
    const rates = [{ from: 'EUR', to: 'USD', rate: '1.08', on: '2026-06-30' }];
    expect(valueText({ ...share(1000, 4000), currency: 'USD', converted: true, rates }, 'share')).toBe(
      'USD 1,000 of 4,000 (25.0 %, converted at 1 EUR = 1.08 USD of 2026-06-30)',
    );
  });

  it.each(['no-data', 'not-kept', 'suppressed', 'not-comparable'] as const)(
    'that is %s is said in words, and never 0',
    (state) => {
      expect(valueText({ ...none, state }, 'share')).not.toMatch(/\d/);
    },
  );
});

describe('numbers', () => {
  it('have their thousands set apart before the point only', () => {
    expect(grouped('1234567.1234')).toBe('1,234,567.1234');
    expect(grouped('-1000')).toBe('-1,000');
    expect(grouped('999')).toBe('999');
    expect(amountText({ currency: 'USD', amount: '0.10' })).toBe('USD 0.10');
  });
});

describe('measures', () => {
  const measure: Measure = {
    id: 'gaps/open',
    title: 'Open gaps by severity',
    unit: 'count',
    better: 'down',
    ...share(4, 4),
    value: 4,
    grouping: 'single',
    groups: [row('high', { ...share(1, 1), value: 1 }), row('low', { ...share(3, 3), value: 3 })],
  };

  it('show the rows of a distribution as parts of the whole', () => {
    expect(measuresText([measure], plain)).toBe(
      [
        'gaps',
        '  gaps/open  Open gaps by severity  4 of 4 (100.0 %)',
        '    by severity',
        '    high                            1 of 4 (25.0 %)',
        '    low                             3 of 4 (75.0 %)',
        '',
      ].join('\n'),
    );
  });

  it('say where something may be counted in several rows', () => {
    expect(measuresText([{ ...measure, grouping: 'multi' }], plain)).toContain(
      'by severity; one may be counted in several rows',
    );
  });

  it('cannot move the cursor by a title', () => {
    const hostile = { ...measure, groups: [{ ...row('a', share(1, 2)), title: '\u001b[2J' }] };
    expect(measuresText([hostile], plain)).toContain('\\u001b[2J');
  });
});

describe('a table', () => {
  it('lines up wide characters and coloured cells', () => {
    expect(
      table([
        ['警察', '1'],
        ['\u001b[1mab\u001b[22m', '2'],
        ['abcd', '3'],
      ]),
    ).toBe('警察  1\n\u001b[1mab\u001b[22m    2\nabcd  3\n');
  });
  it('cuts what is too long, and never the last column', () => {
    const long = 'x'.repeat(200);
    expect(table([[long, long]])).toBe(`${'x'.repeat(59)}…  ${long}\n`);
  });
});
