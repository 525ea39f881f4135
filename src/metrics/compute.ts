import { compareNatural } from '../base/order.js';
import { maySee } from '../facts/visible.js';
import { kinds } from '../kinds/registry.generated.js';
import type { Figures, Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { smallNumberReason } from './_observe.js';
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

/** Where all that could count is withheld as small numbers of people, so is the figure: neither "none" nor "no data" would be true. */
function withheldWhole<T extends Figures>(figures: T): T {
  const isWithheld = figures.excluded.some(({ reason }) => reason === smallNumberReason);
  const isAll = figures.counted.every(({ amount }) => amount === 0);
  return isWithheld && isAll ? { ...figures, ...withoutFigures('suppressed') } : figures;
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
  const { groups, ...grouping } = rowsOf(observations, metric, snapshot, by);
  const figures = withheldWhole(figuresOf(observations, metric, snapshot));
  return { ...head, ...figures, ...grouping, groups: groups.map(withheldWhole) };
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
