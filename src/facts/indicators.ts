import { daysBetween } from '../base/day.js';
import type { Day } from '../base/day.js';
import { sortBy } from '../base/order.js';
import { deadlineDay, parsePeriod, periodDays } from '../base/period.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Text } from '../model/text.js';
import { dayOfDeadline, valueInForce } from './amendments.js';
import { updatesOf } from './updates.js';

export type Indicator = RegisterRecord<'indicator'>;

/** A value of an indicator with the day to which it refers. */
export interface Measured {
  readonly on: Day;
  /** Null where it counts so few people that it is withheld from who looks at it. */
  readonly value: number | null;
  /** Where the indicator's own record says that it comes from. */
  readonly source?: Text;
}

/** A value with its day that may be read. */
export interface KnownValue extends Measured {
  readonly value: number;
}

/** What stands in a record as a number: that, or the sentence by which it is withheld. */
export function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Whether a value may be read. */
export function isKnown(measured: Measured): measured is KnownValue {
  return measured.value !== null;
}

/** Every value known on the as-of day, oldest first: measurements (a period's last day counts) and the values of updates. */
export function measurementsOn(snapshot: Snapshot, indicator: Indicator): readonly Measured[] {
  const { fiscalYear } = snapshot.dataset;
  const own = (indicator.data.measurements ?? []).flatMap(({ on, period, value, source }): Measured[] => {
    const named = period === undefined ? undefined : parsePeriod(period);
    const day = on ?? (named === undefined ? undefined : periodDays(named, fiscalYear).to);
    return day === undefined || day > snapshot.asOf
      ? []
      : [{ on: day, value: numberIn(value), ...(source !== undefined && { source }) }];
  });
  const reported = updatesOf(snapshot, indicator.id).flatMap(({ update, on }): Measured[] =>
    update.data.value === undefined ? [] : [{ on, value: numberIn(update.data.value) }],
  );
  // Of one day, the measurement in the indicator's own record holds: it names its source.
  return sortBy([...reported, ...own], ({ on }) => on);
}

/** The last value of an indicator known on the as-of day. */
export function latestMeasurement(snapshot: Snapshot, indicator: Indicator): Measured | undefined {
  return measurementsOn(snapshot, indicator).at(-1);
}

/** A target in force: the value to reach by a day. */
export interface Target {
  readonly id: string;
  readonly by: Day;
  readonly value: number;
}

/** The targets of an indicator in force on the as-of day, the earliest first; those without a readable day are left out. */
export function targetsOn(snapshot: Snapshot, indicator: Indicator): readonly Target[] {
  const targets = (indicator.data.targets ?? []).flatMap(({ id }): Target[] => {
    const by = dayOfDeadline(snapshot, valueInForce(snapshot, indicator, `targets.${id}.by`));
    const value = Number(valueInForce(snapshot, indicator, `targets.${id}.value`));
    return by === undefined || !Number.isFinite(value) ? [] : [{ id, by, value }];
  });
  return sortBy(
    targets,
    ({ by }) => by,
    ({ id }) => id,
  );
}

/** The target that counts on the as-of day: the next one, or the last where all have passed. */
export function currentTarget(snapshot: Snapshot, indicator: Indicator): Target | undefined {
  const targets = targetsOn(snapshot, indicator);
  return targets.find(({ by }) => by >= snapshot.asOf) ?? targets.at(-1);
}

/** The baseline as a value at the end of its year. */
export function baselineOf(indicator: Indicator): Measured | undefined {
  const { value, year } = indicator.data.baseline ?? {};
  if (value === undefined || year === undefined) return undefined;
  const on = deadlineDay(year, { startMonth: 1, namedBy: 'start' });
  return on === undefined ? undefined : { on, value: numberIn(value) };
}

/** `withheld` where it would follow from a number that counts too few people for who looks at it. */
export type ProgressState = 'reached' | 'on-track' | 'moderate' | 'limited' | 'moving-away' | 'no-data' | 'withheld';

export interface IndicatorProgress {
  readonly state: ProgressState;
  /** Observed ÷ required growth; null where there is no data, nothing is left to require, or it is withheld. */
  readonly ratio: number | null;
  /** Linear where the baseline, the value or the target is zero or negative. */
  readonly method: 'compound' | 'linear' | null;
  readonly baseline: Measured | undefined;
  readonly latest: Measured | undefined;
  readonly target: Target | undefined;
  /** Why there is no data. */
  readonly missing?: 'baseline' | 'measurement-since-baseline' | 'target';
}

const daysPerYear = 365.25;

/** The growth from one value to another: per year as a rate, or per year in units where a value is zero or negative. */
function growth(from: KnownValue, to: KnownValue, method: 'compound' | 'linear'): number {
  const years = daysBetween(from.on, to.on) / daysPerYear;
  return method === 'linear' ? (to.value - from.value) / years : (to.value / from.value) ** (1 / years) - 1;
}

/** A ratio to twelve decimals: of a power, versions of Node give the last digits differently, and bytes would with them. */
function settled(ratio: number): number {
  return Number(ratio.toFixed(12));
}

function stateOf(ratio: number): ProgressState {
  if (ratio >= 0.95) return 'on-track';
  if (ratio >= 0.6) return 'moderate';
  return ratio >= 0 ? 'limited' : 'moving-away';
}

/** Which of the three values that progress needs is missing. */
function missingOf(
  baseline: Measured | undefined,
  latest: Measured | undefined,
  target: Target | undefined,
): IndicatorProgress['missing'] {
  if (baseline === undefined) return 'baseline';
  if (latest === undefined || latest.on <= baseline.on) return 'measurement-since-baseline';
  return target === undefined || target.by <= baseline.on ? 'target' : undefined;
}

/**
 * How an indicator stands against its target on the as-of day, as Open SDG and Statistics Canada publish it: r = observed ÷
 * required compound annual growth from the baseline (at the end of its year) to the target, linear where a value is zero or
 * negative. Target reached, or r ≥ 0.95: on track; 0.60–0.95 moderate; 0–0.60 limited; below 0 moving away. A year has 365.25 days.
 * Withheld where it would be computed of a value that is.
 */
export function indicatorProgress(snapshot: Snapshot, indicator: Indicator): IndicatorProgress {
  const baseline = baselineOf(indicator);
  const latest = latestMeasurement(snapshot, indicator);
  const target = currentTarget(snapshot, indicator);
  const known = { baseline, latest, target };
  const missing = missingOf(baseline, latest, target);
  if (missing !== undefined) return { ...known, state: 'no-data', ratio: null, method: null, missing };
  if (baseline === undefined || latest === undefined || target === undefined) {
    return { ...known, state: 'no-data', ratio: null, method: null };
  }
  const unknown = { ...known, state: 'withheld', ratio: null, method: null } as const;
  if (!isKnown(latest)) return unknown;
  const isUp = indicator.data.direction === 'up';
  if (isUp ? latest.value >= target.value : latest.value <= target.value) {
    return { ...known, state: 'reached', ratio: null, method: null };
  }
  if (!isKnown(baseline)) return unknown;
  const method = [baseline, latest, target].some(({ value }) => value <= 0) ? 'linear' : 'compound';
  const wanted = growth(baseline, { on: target.by, value: target.value }, method);
  // A baseline that already stood at the target or beyond it leaves nothing to require: what fell back moves away.
  if (isUp ? wanted <= 0 : wanted >= 0) return { ...known, state: 'moving-away', ratio: null, method };
  const ratio = settled(growth(baseline, latest, method) / wanted);
  return { ...known, state: stateOf(ratio), ratio, method };
}
