import { compareNatural } from '../base/order.js';
import { maySee } from '../facts/visible.js';
import { kinds } from '../kinds/registry.generated.js';
import type { Counted, Figures, Group, Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { figuresOf, withoutFigures } from './aggregate.js';
import type { Dimension, Metric, Observation } from './define.js';
import { groupAlong, groupByCategory } from './group.js';
import type { Grouping } from './group.js';

/** The candidates in natural order of ids, so that the order of the records changes nothing. */
export function candidatesOf(metric: Metric, snapshot: Snapshot): readonly Observation[] {
  const observations = [...metric.observe(snapshot)].sort((a, b) => compareNatural(a.id, b.id));
  const seen = new Set<string>();
  for (const { id } of observations) {
    // A candidate named twice would be counted twice: a bug of the metric, which no reader could see from the figure.
    if (seen.has(id)) throw new Error(`${metric.id}: the candidate ${id} was named twice.`);
    seen.add(id);
  }
  return observations;
}

/** Whether the audience may read everything without which the figure would be false. */
export function isReadable(metric: Metric, snapshot: Snapshot): boolean {
  return (metric.hinges ?? []).every((hinge) => {
    const kind = kinds.find(({ name }) => hinge.startsWith(`${name}.`))?.name;
    return kind !== undefined && maySee(snapshot, kind, hinge.slice(kind.length + 1));
  });
}

function isSmall(figures: Figures, snapshot: Snapshot): boolean {
  const { value } = figures;
  return value !== null && value > 0 && value < snapshot.dataset.settings.thresholds.small_number;
}

/** What is left of a figure that must not be shown. */
function suppressed<T extends Figures>(figures: T): T {
  return { ...figures, ...withoutFigures('suppressed') };
}

/** The rows with small numbers suppressed; a single suppressed part would follow from the others, so then a second one goes too. */
function suppressRows(groups: readonly Group[], snapshot: Snapshot, isSingle: boolean): readonly Group[] {
  const hidden = new Set(groups.filter((group) => isSmall(group, snapshot)));
  if (isSingle && hidden.size === 1) {
    const others = groups.filter((group) => !hidden.has(group) && (group.value ?? 0) > 0);
    const smallest = others.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
    if (smallest !== undefined) hidden.add(smallest);
  }
  return groups.map((group) => (hidden.has(group) ? suppressed(group) : group));
}

/**
 * What each candidate contributes, without small numbers. A single one that is hidden would follow from the whole, so
 * then the smallest of the others is hidden too.
 */
function withoutSmallAmounts(counted: readonly Counted[], snapshot: Snapshot): readonly Counted[] {
  const least = snapshot.dataset.settings.thresholds.small_number;
  const sizes = counted
    .map(({ id, amount }) => ({ id, size: typeof amount === 'number' ? amount : 0 }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  const small = sizes.filter(({ size }) => size < least).length;
  const hidden = new Set(sizes.slice(0, small === 1 ? 2 : small).map(({ id }) => id));
  return counted.map((entry) => (hidden.has(entry.id) ? { id: entry.id, inNumerator: entry.inNumerator } : entry));
}

/** Takes small numbers of natural persons out of a public figure, its rows and its lists. */
function protectPeople(measure: Measure, snapshot: Snapshot): Measure {
  if (snapshot.audience !== 'public') return measure;
  const groups = suppressRows(measure.groups, snapshot, measure.grouping === 'single');
  const whole = isSmall(measure, snapshot) ? suppressed(measure) : measure;
  return {
    ...whole,
    counted: withoutSmallAmounts(whole.counted, snapshot),
    groups: groups.map((group) => ({ ...group, counted: withoutSmallAmounts(group.counted, snapshot) })),
  };
}

function headOf(metric: Metric): Pick<Measure, 'id' | 'title' | 'unit' | 'better'> {
  return { id: metric.id, title: metric.title, unit: metric.unit, better: metric.better };
}

/**
 * Computes a metric at a snapshot: classifies its candidates, aggregates those that count, and lists every candidate once, as
 * counted or as left out with the reason. `not-kept` when a kind that it needs is not kept, `suppressed` when the audience may not read
 * what it hinges on, `no-data` when nothing counts.
 *
 * @param snapshot projected for the audience that will read the figure
 * @param by the dimension of the rows; without one, the metric's own category, if it has one
 * @throws Error for a metric that names a candidate twice
 */
export function compute(metric: Metric, snapshot: Snapshot, by?: Dimension): Measure {
  const head = headOf(metric);
  if (!metric.needs.every((kind) => snapshot.dataset.keeps(kind))) {
    return { ...head, ...withoutFigures('not-kept'), groups: [] };
  }
  if (!isReadable(metric, snapshot)) return { ...head, ...withoutFigures('suppressed'), groups: [] };
  const observations = candidatesOf(metric, snapshot);
  const measure = {
    ...head,
    ...figuresOf(observations, metric, snapshot),
    ...rowsOf(observations, metric, snapshot, by),
  };
  return metric.countsPeople === true ? protectPeople(measure, snapshot) : measure;
}

function rowsOf(
  observations: readonly Observation[],
  metric: Metric,
  snapshot: Snapshot,
  by: Dimension | undefined,
): Grouping {
  if (by !== undefined) return groupAlong(observations, by, metric, snapshot);
  if (metric.category === undefined) return { groups: [] };
  return groupByCategory(observations, metric.category, metric, snapshot);
}
