import { describe, expect, it } from 'vitest';
import { english, formatterOf } from '../../src/render/format.js';

const format = formatterOf(english);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('values in English', () => {
  it('writes days and deadlines with the name of the month', () => {
    expect(plain(format.day('2026-09-30'))).toBe('30 September 2026');
    expect(plain(format.deadline('2026-02'))).toBe('February 2026');
    expect(plain(format.deadline('2026-Q3'))).toBe('Q3 2026');
    expect(plain(format.deadline('2026-H1'))).toBe('H1 2026');
    expect(plain(format.deadline('FY2026'))).toBe('FY 2026');
    expect(format.deadline('2026')).toBe('2026');
    expect(format.deadline('some day')).toBe('some day');
  });

  it('writes counts as n of m with the percentage, one decimal, half away from zero', () => {
    expect(plain(format.share(1, 3))).toBe('1 of 3 (33.3 %)');
    expect(plain(format.share(1, 8))).toBe('1 of 8 (12.5 %)');
    expect(plain(format.share(1, 16))).toBe('1 of 16 (6.3 %)');
    expect(plain(format.percent(0.0005))).toBe('0.1 %');
  });

  it('groups digits, keeps the decimals that a number has, and uses a real minus', () => {
    expect(format.number(1234567.5, null, false)).toBe('1,234,567.5');
    expect(format.number(0.1 + 0.2, null, false)).toBe('0.3');
    expect(format.number(-4, null, true)).toBe('−4');
    expect(format.number(4, 1, true)).toBe('+4.0');
    expect(format.number(0, null, true)).toBe('0');
    expect(format.number(100, null, false)).toBe('100');
    expect(plain(format.money('XOF', '1250000.00'))).toBe('XOF 1,250,000');
    expect(plain(format.money('USD', '0.50'))).toBe('USD 0.50');
    expect(plain(format.moneyShare('USD', 500, 1500))).toBe('USD 500 of 1,500 (33.3 %)');
  });
});
