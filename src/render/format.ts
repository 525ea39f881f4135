import { dayParts, isDay } from '../base/day.js';
import { percentOf, percentText, fixedText } from '../base/number.js';
import { parsePeriod } from '../base/period.js';
import type { LanguageFormat } from '../model/view.js';

const space = '\u00a0';

/** How English writes days and numbers here: as international reports do, the day before the month. */
export const english: LanguageFormat = {
  direction: 'ltr',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: `{day}${space}{month}${space}{year}`,
  monthOfYear: `{month}${space}{year}`,
  quarter: `Q{part}${space}{year}`,
  half: `H{part}${space}{year}`,
  fiscalYear: `FY${space}{year}`,
  group: ',',
  decimal: '.',
  percent: `{value}${space}%`,
  share: `{numerator} of {denominator} ({percent})`,
  money: `{currency}${space}{amount}`,
  minus: '−',
  colon: ':',
};

/** Turns values into text in one language, the same on every machine. */
export interface Formatter {
  day(day: string): string;
  /** @param yearless whether a day stands without its year */
  deadline(value: string, yearless?: boolean): string;
  period(id: string): string;
  number(value: number, decimals: number | null, signed: boolean): string;
  percent(fraction: number): string;
  share(numerator: number, denominator: number): string;
  moneyShare(currency: string, numerator: number, denominator: number): string;
  money(currency: string, amount: string): string;
}

function fillPattern(pattern: string, parts: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{([a-z]+)\}/giu, (found, name: string) =>
    Object.hasOwn(parts, name) ? String(parts[name]) : found,
  );
}

/** Sets a decimal text with groups of three, the language's point and a real minus sign. */
function setNumber(format: LanguageFormat, text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction] = (negative ? text.slice(1) : text).split('.');
  const grouped =
    whole.length > 4 || format.group === ',' ? whole.replace(/\B(?=([0-9]{3})+$)/gu, format.group) : whole;
  return `${negative ? format.minus : ''}${grouped}${fraction === undefined ? '' : `${format.decimal}${fraction}`}`;
}

/** As many decimals as the number has, six at most: what a measurement carries, and no noise of binary fractions. */
function naturalText(value: number): string {
  return fixedText(value, 6).replace(/\.?0+$/u, '');
}

function writeDay(format: LanguageFormat, text: string): string {
  if (!isDay(text)) return text;
  const { year, month, day } = dayParts(text);
  return fillPattern(format.date, { year, month: format.months[month - 1] ?? '', day });
}

/** The format of a language for days whose year is said nearby. */
function withoutYear(format: LanguageFormat): LanguageFormat {
  return { ...format, date: format.date.replace(/\s*\{year\}/u, '').trim() };
}

function writePeriod(format: LanguageFormat, id: string): string {
  const period = parsePeriod(id);
  if (period === undefined) return id;
  const pattern = { quarter: format.quarter, 'half-year': format.half, year: '{year}' }[period.frequency];
  return fillPattern(pattern, { year: period.year, part: period.part });
}

function writeDeadline(format: LanguageFormat, value: string): string {
  if (isDay(value)) return writeDay(format, value);
  const month = /^([0-9]{4})-([0-9]{2})$/u.exec(value);
  if (month !== null) {
    return fillPattern(format.monthOfYear, {
      year: month[1] ?? '',
      month: format.months[Number(month[2]) - 1] ?? '',
    });
  }
  const fiscal = /^FY([0-9]{4})$/u.exec(value);
  if (fiscal !== null) return fillPattern(format.fiscalYear, { year: fiscal[1] ?? '' });
  return writePeriod(format, value);
}

/** A share of money names the currency once: with the first sum where it stands before sums, else with the last. */
function writeMoneyShare(format: LanguageFormat, currency: string, numerator: number, denominator: number): string {
  const isBefore = format.money.indexOf('{currency}') < format.money.indexOf('{amount}');
  const plainSum = (value: number): string => setNumber(format, naturalText(value));
  const money = (value: number): string => fillPattern(format.money, { currency, amount: plainSum(value) });
  const percent = setNumber(format, percentOf(numerator, denominator) ?? '0');
  return fillPattern(format.share, {
    numerator: isBefore ? money(numerator) : plainSum(numerator),
    denominator: isBefore ? plainSum(denominator) : money(denominator),
    percent: fillPattern(format.percent, { value: percent }),
  });
}

/** The formatter of a language. */
export function formatterOf(format: LanguageFormat): Formatter {
  const percent = (value: string): string => fillPattern(format.percent, { value: setNumber(format, value) });
  const share = (numerator: number, denominator: number): string =>
    fillPattern(format.share, {
      numerator: setNumber(format, naturalText(numerator)),
      denominator: setNumber(format, naturalText(denominator)),
      percent: percent(percentOf(numerator, denominator) ?? '0'),
    });
  return {
    day: (text) => writeDay(format, text),
    deadline: (value, yearless = false) => writeDeadline(yearless ? withoutYear(format) : format, value),
    period: (id) => writePeriod(format, id),
    number(value, decimals, signed) {
      const text = setNumber(format, decimals === null ? naturalText(value) : fixedText(value, decimals));
      return signed && value > 0 ? `+${text}` : text;
    },
    percent: (fraction) => percent(percentText(fraction)),
    share,
    moneyShare: (currency, numerator, denominator) => writeMoneyShare(format, currency, numerator, denominator),
    money: (currency, amount) =>
      fillPattern(format.money, { currency, amount: setNumber(format, amount.replace(/\.00$/u, '')) }),
  };
}

/** A day in English with ordinary blanks: `30 June 2026`. */
export function englishDay(day: string): string {
  return writeDay(english, day).replaceAll(space, ' ');
}
