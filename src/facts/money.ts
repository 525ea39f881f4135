import type { Day } from '../base/day.js';
import { convert, formatDecimal, noMoney, sumMoney } from '../base/money.js';
import type { Decimal, Money, MoneyTotals } from '../base/money.js';
import type { Dataset } from '../model/dataset.js';
import type { Amount, UsedRate } from '../model/measure.js';

/** Sums a list in which some amounts may be absent, per currency. */
export function sumKnown(amounts: Iterable<Money | undefined>): MoneyTotals {
  const known = [...amounts].filter((amount) => amount !== undefined);
  return known.length === 0 ? noMoney : sumMoney(known);
}

/** The greater of two totals in each currency. */
export function greaterOfEach(a: MoneyTotals, b: MoneyTotals): MoneyTotals {
  const all = amountsOf(a).concat(amountsOf(b));
  const currencies = sumMoney(all).keys();
  return new Map(
    [...currencies].map((currency): [string, Decimal] => {
      const [first, second] = [a.get(currency) ?? 0n, b.get(currency) ?? 0n];
      return [currency, first > second ? first : second];
    }),
  );
}

/** Totals as plain amounts, ordered by currency; decimal texts with two decimals at least. */
export function amountsOf(totals: MoneyTotals): Amount[] {
  return [...totals].map(([currency, amount]) => ({ currency, amount: formatDecimal(amount) }));
}

/** The latest rate from one currency to another that is dated not after a day. */
function rateOn(dataset: Dataset, from: string, to: string, day: Day): UsedRate | undefined {
  const rates = (dataset.settings.rates ?? []).filter((rate) => rate.from === from && rate.to === to && rate.on <= day);
  const newest = rates.reduce<(typeof rates)[number] | undefined>(
    (best, rate) => (best === undefined || rate.on >= best.on ? rate : best),
    undefined,
  );
  return newest === undefined ? undefined : { from, to, rate: String(newest.rate), on: newest.on };
}

/** A total in one currency, the rates that made it so, and the currencies for which no rate was known on the day. */
export interface ConvertedTotal {
  readonly amount: Decimal;
  readonly rates: readonly UsedRate[];
  readonly withoutRate: readonly string[];
}

/**
 * Totals in one currency, by the latest rates of the settings dated not after the day; each currency is rounded once, to
 * two decimals, half away from zero. What has no rate is left out and named.
 */
export function totalIn(dataset: Dataset, totals: MoneyTotals, currency: string, day: Day): ConvertedTotal {
  const [withoutRate, rates]: [string[], UsedRate[]] = [[], []];
  let amount = totals.get(currency) ?? 0n;
  for (const [from, value] of totals) {
    if (from === currency) continue;
    const used = rateOn(dataset, from, currency, day);
    if (used === undefined) withoutRate.push(from);
    else {
      rates.push(used);
      amount += convert(value, used.rate);
    }
  }
  return { amount, rates, withoutRate };
}
