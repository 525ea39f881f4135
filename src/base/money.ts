/**
 * Exact money. Amounts are decimal numbers kept as whole millionths, so that sums are exact and do not depend on the order of the
 * summands. Currencies are never mixed: totals are per currency, and a conversion takes a rate that somebody has written down.
 */
import { compareText } from './order.js';
import { decimalOfUnits, divideHalfAway } from './number.js';

/** A decimal number in millionths: 1.5 is 1500000n. Compare, add and subtract with the ordinary operators. */
export type Decimal = bigint;

/** An amount as it stands in a record: a decimal text or an integer, with its ISO 4217 currency. */
export interface Money {
  readonly amount: string | number;
  readonly currency: string;
}

/** Whether something that was read is an amount with its currency. */
export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/** Sums per currency, ordered by currency. */
export type MoneyTotals = ReadonlyMap<string, Decimal>;

const decimalPlaces = 6;
const ratePlaces = 12;
const shape = /^(-?)(0|[1-9][0-9]{0,14})(?:\.([0-9]{1,12}))?$/;

/** Reads a decimal text, or an integer, as whole units of so many places; undefined where it does not fit. */
function readUnits(value: string | number, places: number): bigint | undefined {
  if (typeof value === 'number' && !Number.isInteger(value)) return undefined;
  const match = shape.exec(Object.is(value, -0) ? '-0' : String(value));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > places) return undefined;
  const units = BigInt(whole + fraction.padEnd(places, '0'));
  if (sign === '') return units;
  return units === 0n ? undefined : -units;
}

/**
 * Reads an amount.
 *
 * @param value a decimal text such as `"1250000.00"` (up to 15 digits before the point and 6 after it; no sign but `-`, no exponent,
 *   no leading zeros, no separators), or an integer
 * @returns undefined for anything else; also for `-0`, for a number with a fraction, which a computer would not keep exactly, and for
 *   an integer of more than 15 digits
 */
export function parseDecimal(value: string | number): Decimal | undefined {
  return readUnits(value, decimalPlaces);
}

/**
 * Writes an amount: as many decimals as it needs, at least two (`1250000.00`, `0.125`).
 *
 * @param least the least number of decimals, 0–6
 */
export function formatDecimal(value: Decimal, least = 2): string {
  const full = decimalOfUnits(value, decimalPlaces);
  const point = full.length - decimalPlaces - 1;
  const fraction = full
    .slice(point + 1)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return full.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
}

/** Orders amounts; −1, 0 or 1. */
export function compareDecimal(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The amount of a money value, of which the schema has made sure that it is one. */
function amountOf(money: Money): Decimal {
  const amount = parseDecimal(money.amount);
  if (amount === undefined) throw new RangeError(`Not an amount of money: ${JSON.stringify(money.amount)}.`);
  return amount;
}

/** Totals in the order of their currencies. */
function ordered(totals: Iterable<readonly [string, Decimal]>): MoneyTotals {
  return new Map([...totals].sort(([a], [b]) => compareText(a, b)));
}

/** The sum of nothing. */
export const noMoney: MoneyTotals = new Map();

/**
 * The sum of a list, per currency. A currency whose amounts add up to zero stays, because it was there.
 *
 * @throws RangeError when an amount cannot be read: check what people wrote with `parseDecimal` first
 */
export function sumMoney(list: Iterable<Money>): MoneyTotals {
  const totals = new Map<string, Decimal>();
  for (const money of list) {
    totals.set(money.currency, (totals.get(money.currency) ?? 0n) + amountOf(money));
  }
  return ordered(totals);
}

/**
 * Totals with one amount more; the totals given stay as they are.
 *
 * @throws RangeError when the amount cannot be read
 */
export function addMoney(totals: MoneyTotals, money: Money): MoneyTotals {
  return addTotals(totals, sumMoney([money]));
}

/** The sum of two totals, per currency. */
export function addTotals(a: MoneyTotals, b: MoneyTotals): MoneyTotals {
  const totals = new Map(a);
  for (const [currency, amount] of b) totals.set(currency, (totals.get(currency) ?? 0n) + amount);
  return ordered(totals);
}

/** What remains of the first totals when the second are taken away, per currency; amounts may be negative. */
export function subtractTotals(a: MoneyTotals, b: MoneyTotals): MoneyTotals {
  return addTotals(a, new Map([...b].map(([currency, amount]) => [currency, -amount])));
}

/** The greatest common divisor of two numbers that are not negative. */
function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * One amount divided by another of the same currency.
 *
 * @returns the unrounded fraction, the same as for the two numbers reduced; null when the divisor is 0
 */
export function ratioOfDecimals(a: Decimal, b: Decimal): number | null {
  if (b === 0n) return null;
  if (a === 0n) return 0;
  const divisor = commonDivisor(magnitude(a), magnitude(b));
  return Number(a / divisor) / Number(b / divisor);
}

/** The rate in units of 12 places, or undefined when it is not a positive decimal number. */
function readRate(rate: string | number): bigint | undefined {
  const units = readUnits(rate, ratePlaces);
  return units !== undefined && units > 0n ? units : undefined;
}

/** Whether a value can serve as an exchange rate: a positive decimal text with up to 12 decimals, or a positive integer. */
export function isRate(rate: string | number): boolean {
  return readRate(rate) !== undefined;
}

/**
 * Converts an amount, exactly up to one rounding at the end, half away from zero.
 *
 * @param amount in the currency converted from
 * @param rate units of the target currency for one unit of the amount's
 * @param decimals those of the target currency, 0–6; two as a rule
 * @throws RangeError when the rate is not one (`isRate`)
 */
export function convert(amount: Decimal, rate: string | number, decimals = 2): Decimal {
  const rateUnits = readRate(rate);
  if (rateUnits === undefined) throw new RangeError(`Not an exchange rate: ${JSON.stringify(rate)}.`);
  const step = 10n ** BigInt(decimalPlaces - decimals);
  return divideHalfAway(amount * rateUnits, 10n ** BigInt(ratePlaces) * step) * step;
}

/** Whether a text has the form of an ISO 4217 currency: three capital letters. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
