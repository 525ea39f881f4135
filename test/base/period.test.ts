import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '../../src/base/day.js';
import {
  calendarYear,
  deadlineDay,
  isDeadline,
  nextPeriod,
  parsePeriod,
  periodDays,
  periodOf,
  periodsBetween,
  previousPeriod,
} from '../../src/base/period.js';
import type { FiscalYear, Frequency, Period } from '../../src/base/period.js';

const aprilByStart: FiscalYear = { startMonth: 4, namedBy: 'start' };
const aprilByEnd: FiscalYear = { startMonth: 4, namedBy: 'end' };

const aFiscalYear: fc.Arbitrary<FiscalYear> = fc.record({
  startMonth: fc.integer({ min: 1, max: 12 }),
  namedBy: fc.constantFrom('start', 'end'),
});
const aFrequency = fc.constantFrom<Frequency>('quarter', 'half-year', 'year');
const aDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));

/** The period with an id that a test has written itself. */
function period(id: string): Period {
  const found = parsePeriod(id);
  if (found === undefined) throw new Error(`no period: ${id}`);
  return found;
}

describe('parsePeriod', () => {
  it.each([
    ['2026-Q3', { id: '2026-Q3', frequency: 'quarter', year: 2026, part: 3 }],
    ['2026-H2', { id: '2026-H2', frequency: 'half-year', year: 2026, part: 2 }],
    ['2026', { id: '2026', frequency: 'year', year: 2026, part: 1 }],
    [2026, { id: '2026', frequency: 'year', year: 2026, part: 1 }],
  ])('reads %j', (text, expected) => {
    expect(parsePeriod(text)).toEqual(expected);
  });

  it.each([
    '2026-Q0',
    '2026-Q5',
    '2026-H3',
    '2026-q3',
    '1899',
    '2200-Q1',
    'FY2026',
    '2026-09',
    '2026-Q3\n',
    '',
    'x',
    2026.5,
    -2026,
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('periodDays', () => {
  it.each([
    ['2026', calendarYear, '2026-01-01', '2026-12-31'],
    ['2026', { startMonth: 1, namedBy: 'end' } as const, '2026-01-01', '2026-12-31'],
    ['2026', aprilByEnd, '2025-04-01', '2026-03-31'],
    ['2026', aprilByStart, '2026-04-01', '2027-03-31'],
    ['2026-Q3', calendarYear, '2026-07-01', '2026-09-30'],
    ['2026-Q1', aprilByEnd, '2025-04-01', '2025-06-30'],
    ['2026-Q4', aprilByStart, '2027-01-01', '2027-03-31'],
    ['2026-H2', aprilByEnd, '2025-10-01', '2026-03-31'],
    ['2024-Q1', calendarYear, '2024-01-01', '2024-03-31'],
    ['2024-Q2', { startMonth: 12, namedBy: 'start' } as const, '2025-03-01', '2025-05-31'],
    ['2023-Q1', { startMonth: 12, namedBy: 'start' } as const, '2023-12-01', '2024-02-29'],
  ])('%s of %j', (id, fiscalYear, from, to) => {
    expect(periodDays(period(id), fiscalYear)).toEqual({ from, to });
  });

  it('leaves no day between a period and the next, and none in both', () => {
    fc.assert(
      fc.property(aDay, aFrequency, aFiscalYear, (day, frequency, fiscalYear) => {
        const at = periodOf(day, frequency, fiscalYear);
        expect(periodDays(nextPeriod(at), fiscalYear).from).toBe(addDays(periodDays(at, fiscalYear).to, 1));
        expect(previousPeriod(nextPeriod(at))).toEqual(at);
        expect(parsePeriod(at.id)).toEqual(at);
      }),
    );
  });

  it('refuses a month that does not exist', () => {
    for (const startMonth of [0, 13, 1.5]) {
      expect(() => periodDays(period('2026'), { startMonth, namedBy: 'start' })).toThrow(/month from 1 to 12/);
    }
  });
});

describe('periodOf', () => {
  it.each([
    ['2026-03-31', 'quarter', aprilByEnd, '2026-Q4'],
    ['2026-04-01', 'quarter', aprilByEnd, '2027-Q1'],
    ['2026-04-01', 'quarter', aprilByStart, '2026-Q1'],
    ['2026-03-31', 'half-year', aprilByStart, '2025-H2'],
    ['2026-12-31', 'year', calendarYear, '2026'],
  ] as const)('%s, %s, %j', (day, frequency, fiscalYear, id) => {
    expect(periodOf(day, frequency, fiscalYear).id).toBe(id);
  });

  it('is the period whose days hold the day', () => {
    fc.assert(
      fc.property(aDay, aFrequency, aFiscalYear, (day, frequency, fiscalYear) => {
        const { from, to } = periodDays(periodOf(day, frequency, fiscalYear), fiscalYear);
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });
});

describe('periods in a row', () => {
  it('goes over the end of the year', () => {
    expect(previousPeriod(period('2026-Q1')).id).toBe('2025-Q4');
    expect(nextPeriod(period('2026-H2')).id).toBe('2027-H1');
    expect(previousPeriod(period('2026')).id).toBe('2025');
  });

  it('lists every period that the days touch', () => {
    const ids = periodsBetween('2025-12-31', '2026-07-01', 'quarter', calendarYear).map((each) => each.id);
    expect(ids).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(periodsBetween('2026-01-02', '2026-01-01', 'quarter', calendarYear)).toEqual([]);
    expect(periodsBetween('2026-01-01', '2026-01-01', 'year', aprilByEnd).map((each) => each.id)).toEqual(['2026']);
  });

  it('is the chain from the period of the first day to that of the last', () => {
    fc.assert(
      fc.property(aDay, fc.nat(2000), aFrequency, aFiscalYear, (from, days, frequency, fiscalYear) => {
        const list = periodsBetween(from, addDays(from, days), frequency, fiscalYear);
        expect(list[0]).toEqual(periodOf(from, frequency, fiscalYear));
        expect(list.at(-1)).toEqual(periodOf(addDays(from, days), frequency, fiscalYear));
        for (const [index, each] of list.slice(1).entries()) expect(list[index]).toEqual(previousPeriod(each));
      }),
    );
  });
});

describe('deadlineDay', () => {
  it.each([
    ['2026-09-15', aprilByEnd, '2026-09-15'],
    ['2026-02', aprilByEnd, '2026-02-28'],
    ['2024-02', calendarYear, '2024-02-29'],
    ['2026', aprilByEnd, '2026-12-31'],
    [2026, aprilByStart, '2026-12-31'],
    ['2026-Q3', calendarYear, '2026-09-30'],
    ['2026-Q3', aprilByEnd, '2025-12-31'],
    ['2026-H1', aprilByStart, '2026-09-30'],
    ['FY2026', calendarYear, '2026-12-31'],
    ['FY2026', aprilByEnd, '2026-03-31'],
    ['FY2026', aprilByStart, '2027-03-31'],
    ['FY2199', aprilByStart, '2200-03-31'],
  ])('%j of %j is %s', (deadline, fiscalYear, day) => {
    expect(deadlineDay(deadline, fiscalYear)).toBe(day);
    expect(isDeadline(deadline)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-13',
    '2026-00',
    '1899',
    '2200',
    '1899-12',
    'FY1899',
    'FY2026-Q3',
    'FYFY2026',
    '2026-Q5',
    'fy2026',
    'autumn 2027',
    '',
    '2026-9',
    '2026-09-30 ',
    1899,
    2200,
    2026.5,
    Number.NaN,
    20_260_930,
  ])('cannot read %j', (deadline) => {
    expect(deadlineDay(deadline, calendarYear)).toBeUndefined();
    expect(isDeadline(deadline)).toBe(false);
  });

  it('is a real day for whatever is called a deadline', () => {
    const written = fc.stringMatching(/^(FY)?20[0-9]{2}(-(Q[0-9]|H[0-9]|[0-9]{2}(-[0-9]{2})?))?$/);
    fc.assert(
      fc.property(written, aFiscalYear, (deadline, fiscalYear) => {
        const day = deadlineDay(deadline, fiscalYear);
        expect(day !== undefined).toBe(isDeadline(deadline));
        if (day !== undefined) expect(isDay(day)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
