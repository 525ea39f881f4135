import type { MoneyTotals } from '../base/money.js';
import type { Unit } from '../model/measure.js';
import type { AnyRecord, KindName } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';

/** What every candidate of a metric says about itself. */
interface Candidate {
  /** Unique among the metric's candidates: a record's id, an item's (`ACT-014#M2`), or a code such as an area's. */
  readonly id: string;
  /** The record by which it is grouped; absent for what is no record. */
  readonly record?: AnyRecord | undefined;
  /** Keys of dimensions that do not follow from the record, such as the area of an area. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** A candidate that does not count, and why. */
export interface LeftOut extends Candidate {
  readonly leftOut: string;
}

/** A candidate of a share or a count: `hit` puts it into the numerator. */
export interface Tested extends Candidate {
  readonly hit: boolean;
  /** The key of the metric's own category, such as a status. */
  readonly category?: string | undefined;
}

/** A candidate that brings a part of a whole of its own, such as meetings held of meetings planned. */
export interface Weighed extends Candidate {
  readonly part: number;
  readonly whole: number;
}

/** A candidate that brings a number, such as days. */
export interface Measured extends Candidate {
  readonly number: number;
}

/** A candidate that brings money; for a share of money, `part` is what counts of it. */
export interface Priced extends Candidate {
  readonly money: MoneyTotals;
  readonly part?: MoneyTotals;
}

/**
 * How candidates become a figure:
 * `share` hits (or parts) ÷ all that count · `count` the hits · `sum` the numbers added up · `mean` their mean · `quantile` the value
 * below which a share of them lies · `money` sums per currency · `money-share` part ÷ whole in one currency.
 */
export type Aggregate =
  | { readonly how: 'share' }
  | { readonly how: 'count' }
  | { readonly how: 'sum' }
  | { readonly how: 'mean' }
  | { readonly how: 'quantile'; readonly at: number; readonly atLeast: number }
  | { readonly how: 'money' }
  | { readonly how: 'money-share' };

/** What a metric's candidates say, by the way in which it aggregates. */
export type Observation = LeftOut | Tested | Weighed | Measured | Priced;

/** The rows into which a metric falls by nature, such as the severities of gaps. They are *single*: each candidate has one. */
export interface Category {
  /** The name of the axis, such as `severity`. */
  readonly by: string;
  /** Every key in the order of the rows; a row without candidates is shown too. */
  readonly keys: (snapshot: Snapshot) => readonly { readonly key: string; readonly title: string }[];
}

/** The kinds and the fields of theirs from which a figure follows. `settings.` fields stand under `settings`. */
export type Reads = Readonly<Partial<Record<KindName | 'settings' | 'framework', readonly string[]>>>;

export interface Metric {
  /** `family/name`: the folder and the file. */
  readonly id: string;
  readonly title: string;
  /** What it says, in words. */
  readonly definition: string;
  /** How it is computed: numerator, denominator, and where the formula comes from. */
  readonly formula: string;
  /** What people would have to do, and to record, for the figure to move. */
  readonly moves: string;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | 'neither';
  /** The least and the most that it can be; null for no bound. */
  readonly range: readonly [least: number | null, most: number | null];
  /** The clauses of the founding text that it serves, such as `L11`. */
  readonly clauses: readonly string[];
  /** The version of the tool that brought it, or changed its definition. */
  readonly since: string;
  /** Kinds that the register must keep; otherwise the figure is not kept. */
  readonly needs: readonly KindName[];
  /** The kinds of its candidates: with `facets` they say along which dimensions it can be grouped. */
  readonly candidates: readonly KindName[];
  /** The dimensions of which its candidates say the keys themselves. */
  readonly facets?: readonly string[];
  readonly reads: Reads;
  /** Properties (`commitment.evidence`) without which the figure would be false. Where the audience may not read one, it is suppressed. */
  readonly hinges?: readonly `${KindName}.${string}`[];
  readonly aggregate: Aggregate;
  readonly category?: Category;
  /** Names every candidate once, and says whether and how it counts. */
  readonly observe: (snapshot: Snapshot) => Iterable<Observation>;
}

/** Declares a metric; each file in the families' folders exports one by default. */
export function defineMetric(metric: Metric): Metric {
  return metric;
}

/** An axis along which any figure can be grouped. */
export interface Dimension {
  /** The file's name, such as `lead`. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** For which kinds it has keys, and whether a record can have one only or several. Records of other kinds have none. */
  readonly kinds: Readonly<Partial<Record<KindName, 'single' | 'multi'>>>;
  /** The keys of a record; empty for none. Only asked for the kinds named. */
  readonly keysOf: (record: AnyRecord, snapshot: Snapshot) => readonly string[];
  /** What readers call a key, in the register's first language. */
  readonly titleOf: (key: string, snapshot: Snapshot) => string;
  /** The keys in the order of the rows, where they have one of their own; else they come in natural order. */
  readonly order?: (snapshot: Snapshot) => readonly string[];
}

/** Declares a dimension; each file under `metrics/dimensions/` exports one by default. */
export function defineDimension(dimension: Dimension): Dimension {
  return dimension;
}

/** Whether a metric can be grouped along a dimension at all: whether any of its candidates could have a key there. */
export function isGroupable(metric: Metric, dimension: Dimension): boolean {
  const isFacet = metric.facets?.includes(dimension.id) === true;
  return isFacet || metric.candidates.some((kind) => dimension.kinds[kind] !== undefined);
}

/** The key of the row for what belongs to no group. */
export const noGroup = '(none)';
