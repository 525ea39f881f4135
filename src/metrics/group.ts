import { compareNatural } from '../base/order.js';
import { restrictedItem } from '../model/dataset.js';
import type { Figures, Group, Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { figuresOf } from './aggregate.js';
import { noGroup } from './define.js';
import type { Category, Dimension, Metric, Observation } from './define.js';

/** The grouping of a measure: its rows, and how they relate to the whole. */
export type Grouping = Pick<Measure, 'groups' | 'grouping'>;

/** The keys of a candidate along a dimension, each once; `(none)` where it has none. */
function keysAlong(observation: Observation, dimension: Dimension, snapshot: Snapshot): readonly string[] {
  const { record, facets } = observation;
  const own = facets !== undefined && Object.hasOwn(facets, dimension.id) ? facets[dimension.id] : undefined;
  const applies = record !== undefined && dimension.kinds[record.kind] !== undefined;
  const keys = own ?? (applies ? dimension.keysOf(record, snapshot) : []);
  return keys.length === 0 ? [noGroup] : [...new Set(keys)];
}

/** Whether a candidate's place along a dimension is one at most, by its nature and not only by chance. */
function isSingle(observation: Observation, dimension: Dimension): boolean {
  const { record, facets } = observation;
  if (facets !== undefined && Object.hasOwn(facets, dimension.id)) return (facets[dimension.id]?.length ?? 0) <= 1;
  return record === undefined || dimension.kinds[record.kind] !== 'multi';
}

function collect(
  observations: readonly Observation[],
  keysOf: (observation: Observation) => readonly string[],
): Map<string, Observation[]> {
  const rows = new Map<string, Observation[]>();
  for (const observation of observations) {
    for (const key of keysOf(observation)) {
      const row = rows.get(key) ?? [];
      row.push(observation);
      rows.set(key, row);
    }
  }
  return rows;
}

/** Rows in the dimension's own order, then in natural order; what may not be seen and what has no group come last. */
function inOrder(keys: Iterable<string>, order: readonly string[]): string[] {
  const rank = (key: string): number => {
    if (key === noGroup) return order.length + 2;
    if (key === restrictedItem) return order.length + 1;
    const index = order.indexOf(key);
    return index < 0 ? order.length : index;
  };
  return [...keys].sort((a, b) => rank(a) - rank(b) || compareNatural(a, b));
}

/** Groups candidates along a dimension; every candidate stands in at least one row. */
export function groupAlong(
  observations: readonly Observation[],
  dimension: Dimension,
  metric: Metric,
  snapshot: Snapshot,
): Grouping {
  const rows = collect(observations, (observation) => keysAlong(observation, dimension, snapshot));
  const grouping = observations.every((observation) => isSingle(observation, dimension)) ? 'single' : 'multi';
  const titleOf = (key: string): string =>
    key === noGroup || key === restrictedItem ? key : dimension.titleOf(key, snapshot);
  const groups = inOrder(rows.keys(), dimension.order?.(snapshot) ?? []).map((key): Group => {
    const figures = figuresOf(rows.get(key) ?? [], metric, snapshot);
    return { by: dimension.id, key, title: titleOf(key), ...figures };
  });
  return { grouping, groups };
}

/** What an empty row of a category says: none of the candidates, where there are any at all. */
function emptyRow(whole: Figures): Figures {
  return { ...whole, value: 0, numerator: 0, denominator: 0, counted: [], excluded: [] };
}

function categoryOf(observation: Observation): string {
  return ('category' in observation ? observation.category : undefined) ?? noGroup;
}

/** Groups candidates by the metric's own category. What was left out stands in the row `(none)`; an empty row is a row. */
export function groupByCategory(
  observations: readonly Observation[],
  category: Category,
  metric: Metric,
  snapshot: Snapshot,
): Grouping {
  const rows = collect(observations, (observation) => [categoryOf(observation)]);
  const whole = figuresOf(observations, metric, snapshot);
  const known = category.keys(snapshot);
  const titles = new Map(known.map(({ key, title }) => [key, title]));
  const stray = [...rows.keys()].filter((key) => !titles.has(key));
  const groups = [...titles.keys(), ...inOrder(stray, [])].map((key): Group => {
    const members = rows.get(key);
    const isCount = metric.aggregate.how === 'count' && whole.state === 'ok';
    const figures = members === undefined && isCount ? emptyRow(whole) : figuresOf(members ?? [], metric, snapshot);
    return { by: category.by, key, title: titles.get(key) ?? key, ...figures };
  });
  return { grouping: 'single', groups };
}
