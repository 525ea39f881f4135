/**
 * Ratios, percentages and roundings whose printed form is the same everywhere and is what a person with a pencil gets: halves
 * are rounded away from zero, and it is the decimal number that is rounded, not its nearest binary neighbour.
 */

/**
 * A fraction as a number.
 *
 * @returns unrounded; null when the denominator is 0, because no data is not zero
 */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** A decimal number: `units` times ten to the power of minus `places`. */
interface DecimalDigits {
  readonly units: bigint;
  readonly places: number;
}

/** The decimal number that JavaScript prints for a value: the shortest that stands for it. */
function digitsOf(value: number): DecimalDigits {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, not ${String(value)}.`);
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/**
 * Divides whole numbers and rounds to the nearest whole number, halves away from zero.
 *
 * @throws RangeError when the divisor is 0
 */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [above, below] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * above + below) / (2n * below);
  return negative ? -quotient : quotient;
}

/** Rounds a decimal number to a number of places, given and returned as whole units. */
function unitsAt(digits: DecimalDigits, places: number): bigint {
  if (digits.places <= places) return digits.units * 10n ** BigInt(places - digits.places);
  return divideHalfAway(digits.units, 10n ** BigInt(digits.places - places));
}

/**
 * Writes whole units as a decimal number: 613 units with one place are `61.3`.
 *
 * @param places digits after the point, 0 or more
 */
export function decimalOfUnits(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return sign + digits.slice(0, point) + (places === 0 ? '' : `.${digits.slice(point)}`);
}

/**
 * A number with a fixed number of decimals, halves away from zero; never an exponent, never `-0`.
 *
 * @param decimals 0 or more
 * @throws RangeError when the value is not finite
 */
export function fixedText(value: number, decimals: number): string {
  return decimalOfUnits(unitsAt(digitsOf(value), decimals), decimals);
}

/**
 * A number rounded to decimals, halves away from zero: 1.005 to two decimals is 1.01.
 *
 * @throws RangeError when the value is not finite
 */
export function roundHalfAway(value: number, decimals: number): number {
  return Number(fixedText(value, decimals));
}

/**
 * A ratio as a percentage with one decimal, without the sign: 0.6125 is `61.3`.
 *
 * @param fraction unrounded, 1 for the whole
 * @throws RangeError when the ratio is not finite
 */
export function percentText(fraction: number): string {
  const { units, places } = digitsOf(fraction);
  return decimalOfUnits(unitsAt({ units: units * 100n, places }, 1), 1);
}

/**
 * `numerator` of `denominator` as a percentage with one decimal, computed in whole numbers from the fraction itself.
 *
 * @param numerator finite, as is the denominator; counts as a rule
 * @returns `61.3`; null when the denominator is 0
 * @throws RangeError when a number is not finite
 */
export function percentOf(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const [above, below] = [digitsOf(numerator), digitsOf(denominator)];
  const dividend = above.units * 1000n * 10n ** BigInt(below.places);
  return decimalOfUnits(divideHalfAway(dividend, below.units * 10n ** BigInt(above.places)), 1);
}

/**
 * The value below which a share of the values lies, interpolated linearly between neighbours (type 7 of Hyndman and Fan, 1996, as
 * spreadsheets compute it).
 *
 * @param values in any order; left as they are
 * @param share 0 for the smallest value, 0.5 for the median, 1 for the greatest
 * @returns null when there are no values
 * @throws RangeError when the share is not between 0 and 1
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${String(share)}.`);
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  if (lower === undefined) return null;
  const upper = sorted[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}

/**
 * The middle value, or halfway between the two in the middle.
 *
 * @returns null when there are no values
 */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
