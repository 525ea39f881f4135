import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  dayInZone,
  dayOf,
  dayParts,
  daysBetween,
  isDay,
  isTimeZone,
  lastDayOfMonth,
  monthsBetween,
} from '../../src/base/day.js';

const millisecondsInDay = 86_400_000;

/** Days of 1900–2199, made by the platform's calendar in UTC: an implementation that is not ours. */
const aDay = fc
  .integer({ min: -25_567, max: 84_005 })
  .map((number) => new Date(number * millisecondsInDay).toISOString().slice(0, 10));
const count = fc.integer({ min: -20_000, max: 20_000 });

describe('isDay', () => {
  it.each(['2026-09-30', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-2-3',
    '0000-01-01',
    '9999-12-31',
    '20260-01-01',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('agrees with the calendar on every day there is', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(isDay(day)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it('counts as the platform counts in UTC', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / millisecondsInDay);
        expect(Math.sign(daysBetween(a, b))).toBe(compareDays(b, a));
      }),
    );
  });

  it('adds what daysBetween counts', () => {
    fc.assert(
      fc.property(aDay, count, (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('takes days apart and puts them together', () => {
    expect(dayParts('2026-09-05')).toEqual({ year: 2026, month: 9, day: 5 });
    expect(dayOf(2026, 9, 5)).toBe('2026-09-05');
  });

  it('refuses misuse with an explanation', () => {
    expect(() => dayParts('2026-02-30')).toThrow(/Not a calendar day: "2026-02-30"/);
    expect(() => dayOf(2026, 13, 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(/whole number of days/);
    expect(() => addMonths('2026-01-01', Number.NaN)).toThrow(/whole number of months/);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => lastDayOfMonth(2026, 13)).toThrow(RangeError);
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2024-01-31', '2024-02-29', 1],
    ['2026-02-15', '2026-01-15', -1],
    ['2024-09-30', '2026-09-30', 24],
    ['2024-10-01', '2026-09-30', 23],
  ])('from %s to %s there are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('counts the most that can be added without passing the end', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(monthsBetween(to, from)).toBe(0 - months);
      }),
    );
  });

  it('ends a month the day before the next one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(addDays(lastDayOfMonth(year, month), 1)).toBe(addMonths(dayOf(year, month, 1), 1));
      }),
    );
  });
});

describe('time zones', () => {
  it.each(['UTC', 'Africa/Abidjan', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+03:00', 'UTC\n', '../etc/passwd', 'constructor', 'A'.repeat(70)])(
    'does not know %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  it('says which day it is there', () => {
    const lateInLondon = Date.UTC(2026, 8, 30, 23, 30);
    expect(dayInZone(lateInLondon, 'UTC')).toBe('2026-09-30');
    expect(dayInZone(lateInLondon, 'Europe/London')).toBe('2026-10-01');
    expect(dayInZone(lateInLondon, 'Pacific/Kiritimati')).toBe('2026-10-01');
    expect(dayInZone(lateInLondon, 'Pacific/Pago_Pago')).toBe('2026-09-30');
  });

  it('is the day of UTC in UTC', () => {
    fc.assert(
      fc.property(aDay, fc.nat(millisecondsInDay - 1), (day, time) => {
        expect(dayInZone(Date.parse(day) + time, 'UTC')).toBe(day);
      }),
    );
  });

  it('refuses an unknown zone by name', () => {
    expect(() => dayInZone(0, 'Mars/Olympus')).toThrow(/Unknown time zone "Mars\/Olympus"/);
    expect(() => dayInZone(Number.NaN, 'UTC')).toThrow(RangeError);
  });
});
