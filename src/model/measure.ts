import type { Day } from '../base/day.js';

export type MeasureState = 'ok' | 'no-data' | 'not-kept' | 'suppressed' | 'not-comparable';

/** `share` is a fraction 0–1 (percentages exist in display only); `money` has one value per currency. */
export type Unit = 'share' | 'count' | 'days' | 'months' | 'years' | 'points' | 'money';

export interface Amount {
  /** ISO 4217. */
  readonly currency: string;
  /** Exact decimal string. */
  readonly amount: string;
}

/** A rate of the settings by which amounts were converted: one unit of `from` is `rate` units of `to`. */
export interface UsedRate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  /** The day of the rate, never after the as-of day. */
  readonly on: Day;
}

/** A candidate that counts. `inNumerator` is false for what only stands in the denominator. */
export interface Counted {
  readonly id: string;
  readonly inNumerator: boolean;
  /** The days, the money or whatever the candidate contributes, where that is not simply one. */
  readonly amount?: number | Amount;
  /** What it contributes where that is money of several currencies, ordered by currency. */
  readonly amounts?: readonly Amount[];
}

/** A candidate that does not count, and why. */
export interface Excluded {
  readonly id: string;
  readonly reason: string;
}

/** The figures of a measure, for the whole or for one group. */
export interface Figures {
  readonly state: MeasureState;
  /** Null unless the state is ok; null for money, whose values stand in `values`. */
  readonly value: number | null;
  readonly values: readonly Amount[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: readonly Counted[];
  readonly excluded: readonly Excluded[];
  /** For a share of money: the currency of numerator and denominator, and whether amounts were converted into it. */
  readonly currency?: string;
  readonly converted?: boolean;
  /** The rates by which they were converted, ordered by currency. */
  readonly rates?: readonly UsedRate[];
}

/** One row of a grouping. The key `(none)` collects what belongs to no group, and is never hidden. */
export interface Group extends Figures {
  readonly by: string;
  readonly key: string;
  readonly title: string;
}

/** The value of a metric at a snapshot, with everything that it was computed from. */
export interface Measure extends Figures {
  /** `family/name`. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | 'neither';
  /** How the groups relate to the whole: parts that add up, or a union that may count twice. Absent without grouping. */
  readonly grouping?: 'single' | 'multi';
  readonly groups: readonly Group[];
}

/**
 * How a figure would change if one candidate did: `counts` or `counts-no-longer` in the numerator, `joins` as one that counts or
 * `joins-without` as one that does not, brings `one-more` or `one-fewer`, does `all` or `none` of what it could, `leaves`.
 */
export type MoveChange =
  'counts' | 'counts-no-longer' | 'joins' | 'joins-without' | 'one-more' | 'one-fewer' | 'all' | 'none' | 'leaves';

/** One way in which a figure would move, with every candidate of which that is true. */
export interface Move {
  readonly change: MoveChange;
  /** The candidates that could; each alone moves the figure. */
  readonly ids: readonly string[];
  /** What the figure would be then; its lists are left empty. */
  readonly to: Figures;
}
