import { addTotals, formatDecimal, noMoney, ratioOfDecimals } from '../base/money.js';
import type { Decimal, MoneyTotals } from '../base/money.js';
import { quantile, ratio } from '../base/number.js';
import { amountsOf, totalIn } from '../facts/money.js';
import type { Counted, Figures } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Aggregate, LeftOut, Measured, Metric, Observation, Priced, Tested, Weighed } from './define.js';

/** What counts: everything but what was left out. */
type Counting = Tested | Weighed | Measured | Priced;

/** The value of some candidates, without their list. */
type Outcome = Pick<Figures, 'value' | 'values' | 'numerator' | 'denominator' | 'currency' | 'converted' | 'rates'> & {
  readonly state?: 'no-data' | 'not-comparable';
};

const isLeftOut = (observation: Observation): observation is LeftOut => 'leftOut' in observation;

/** A bug of the metric's own file, not of the register. */
function mixed(metric: Metric, observation: Observation): Error {
  return new Error(
    `${metric.id}: the candidate ${observation.id} does not say what "${metric.aggregate.how}" asks for.`,
  );
}

/** Part and whole of a candidate of a share or a count. */
function partOf(observation: Counting): Pick<Weighed, 'part' | 'whole'> | undefined {
  if ('hit' in observation) return { part: observation.hit ? 1 : 0, whole: 1 };
  return 'whole' in observation ? observation : undefined;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function outcomeOfParts(counting: readonly Counting[], metric: Metric): Outcome {
  const parts = counting.map((observation) => {
    const found = partOf(observation);
    if (found === undefined) throw mixed(metric, observation);
    return found;
  });
  const numerator = sumOf(parts.map(({ part }) => part));
  const denominator = sumOf(parts.map(({ whole }) => whole));
  const value = metric.aggregate.how === 'count' ? numerator : ratio(numerator, denominator);
  return { value, values: [], numerator, denominator };
}

function outcomeOfNumbers(counting: readonly Counting[], metric: Metric, aggregate: Aggregate): Outcome {
  const numbers = counting.map((observation) => {
    if (!('number' in observation)) throw mixed(metric, observation);
    return observation.number;
  });
  // Sorted before they are added, so that the order of the records cannot move the last digit.
  const total = sumOf(numbers.toSorted((a, b) => a - b));
  const count = numbers.length;
  if (aggregate.how === 'sum') return { value: total, values: [], numerator: total, denominator: count };
  if (aggregate.how === 'mean') return { value: ratio(total, count), values: [], numerator: total, denominator: count };
  const isEnough = aggregate.how === 'quantile' && count >= aggregate.atLeast;
  const value = isEnough ? quantile(numbers, aggregate.at) : null;
  return { value, values: [], numerator: null, denominator: count };
}

function pricedOnly(counting: readonly Counting[], metric: Metric): readonly Priced[] {
  return counting.map((observation) => {
    if (!('money' in observation)) throw mixed(metric, observation);
    return observation;
  });
}

const totalOf = (list: readonly MoneyTotals[]): MoneyTotals =>
  list.reduce((sum, totals) => addTotals(sum, totals), noMoney);

const asNumber = (amount: Decimal): number => Number(formatDecimal(amount));

/** The one currency of totals, else the register's. */
function currencyFor(totals: MoneyTotals, snapshot: Snapshot): string | undefined {
  const only = totals.size === 1 ? [...totals.keys()][0] : undefined;
  return only ?? snapshot.dataset.settings.currency;
}

function outcomeOfMoneyShare(counting: readonly Counting[], metric: Metric, snapshot: Snapshot): Outcome {
  const list = pricedOnly(counting, metric);
  const none = { value: null, values: [], numerator: null, denominator: null };
  const whole = totalOf(list.map(({ money }) => money));
  const part = totalOf(list.map((observation) => observation.part ?? noMoney));
  const currency = currencyFor(whole, snapshot);
  if (whole.size === 0) return { ...none, state: 'no-data' };
  if (currency === undefined) return { ...none, state: 'not-comparable' };
  const [above, below] = [part, whole].map((totals) => totalIn(snapshot.dataset, totals, currency, snapshot.asOf));
  if (above === undefined || below === undefined || above.withoutRate.length + below.withoutRate.length > 0) {
    return { ...none, state: 'not-comparable' };
  }
  const { rates } = below;
  const [numerator, denominator] = [asNumber(above.amount), asNumber(below.amount)];
  return {
    value: ratioOfDecimals(above.amount, below.amount),
    values: [],
    numerator,
    denominator,
    currency,
    converted: rates.length > 0,
    ...(rates.length === 0 ? {} : { rates }),
  };
}

function outcomeOf(counting: readonly Counting[], metric: Metric, snapshot: Snapshot): Outcome {
  const { aggregate } = metric;
  switch (aggregate.how) {
    case 'share':
    case 'count':
      return outcomeOfParts(counting, metric);
    case 'sum':
    case 'mean':
    case 'quantile':
      return outcomeOfNumbers(counting, metric, aggregate);
    case 'money': {
      const values = amountsOf(totalOf(pricedOnly(counting, metric).map(({ money }) => money)));
      return { value: null, values, numerator: null, denominator: counting.length };
    }
    case 'money-share':
      return outcomeOfMoneyShare(counting, metric, snapshot);
  }
}

/** How a candidate stands in the list of what counts. */
function countedOf(observation: Counting): Counted {
  const { id } = observation;
  if ('hit' in observation) return { id, inNumerator: observation.hit };
  if ('whole' in observation) return { id, inNumerator: observation.part > 0, amount: observation.part };
  if ('number' in observation) return { id, inNumerator: true, amount: observation.number };
  const part = observation.part ?? observation.money;
  const amounts = amountsOf(observation.money);
  const inNumerator = [...part.values()].some((amount) => amount !== 0n);
  const [only] = amounts;
  if (amounts.length > 1) return { id, inNumerator, amounts };
  return only === undefined ? { id, inNumerator } : { id, inNumerator, amount: only };
}

/** Figures for which nothing was computed. */
export function withoutFigures(state: Figures['state']): Figures {
  return { state, value: null, values: [], numerator: null, denominator: null, counted: [], excluded: [] };
}

/**
 * The figures of some candidates. No candidate that counts is no data, never 0.
 *
 * @throws Error when the metric's candidates do not fit its aggregate, which is a bug of the metric
 */
export function figuresOf(observations: readonly Observation[], metric: Metric, snapshot: Snapshot): Figures {
  const excluded = observations.filter(isLeftOut).map(({ id, leftOut }) => ({ id, reason: leftOut }));
  const counting = observations.filter((observation): observation is Counting => !isLeftOut(observation));
  if (counting.length === 0) return { ...withoutFigures('no-data'), excluded };
  const { state, ...outcome } = outcomeOf(counting, metric, snapshot);
  const counted = counting.map(countedOf);
  const isMoney = metric.aggregate.how === 'money';
  const isEmpty = isMoney ? outcome.values.length === 0 : outcome.value === null;
  return { state: state ?? (isEmpty ? 'no-data' : 'ok'), ...outcome, counted, excluded };
}
