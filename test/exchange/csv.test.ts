import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, guarded, unguarded } from '../../src/exchange/csv.js';

const hostile = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\n=1',
  '\r=1',
  '＝1',
  ' =1',
  '\u200b=1',
  '|calc',
  '%0A=1',
  'a","=1',
  "'quoted",
];

describe('hostile row 33: comma-separated values', () => {
  it.each(hostile)('keep %j as text that a spreadsheet computes nothing of', (text) => {
    const rows = parse(
      csv([
        ['title', 'note'],
        [text, 'x'],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(2);
    const [cell = ''] = rows[1] ?? [];
    if (text !== 'a","=1') expect(cell).toMatch(/^'/);
    expect(unguarded(cell)).toBe(text);
  });

  it('give back every text, with as many rows and columns as there were', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile, '', '\n', '\r', '"', ',', ' x '));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const back = parse(csv(rows));
        expect(back.map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('leave harmless text and numbers as they are, each line ending with CR LF', () => {
    expect(
      csv([
        ['id', 'days'],
        ['ACT-001', -3],
        ['a, b', 0.5],
      ]),
    ).toBe('id,days\r\nACT-001,-3\r\n"a, b",0.5\r\n');
    expect(guarded('Open a hotline')).toBe('Open a hotline');
  });
});
