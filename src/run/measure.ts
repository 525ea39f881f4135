import { listWords, nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type { Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { compute } from '../metrics/compute.js';
import { isGroupable } from '../metrics/define.js';
import type { Dimension, Metric } from '../metrics/define.js';
import { dimensions } from '../metrics/dimensions/registry.generated.js';
import { metrics } from '../metrics/registry.generated.js';

/** Which figures, and along which axis. */
export interface MeasureOptions {
  /** Only these metrics, by id (`progress/on-time`) or by family (`progress`), in the order of the registry; all of them unless said. */
  readonly only?: readonly string[];
  /** The dimension of the rows, such as `lead`. */
  readonly by?: string;
}

/** Whether a name chooses a metric: its id, or its family. */
function chooses(name: string, metric: Metric): boolean {
  return metric.id === name || metric.id.startsWith(`${name}/`);
}

function chosen(only: readonly string[] | undefined): readonly Metric[] {
  if (only === undefined) return metrics;
  const names = [...metrics.map(({ id }) => id), ...families];
  for (const name of only) {
    if (metrics.some((metric) => chooses(name, metric))) continue;
    throw new Misuse(`there is no metric "${name}"`, didYouMean(name, names));
  }
  return metrics.filter((metric) => only.some((name) => chooses(name, metric)));
}

/** The families of the metrics, each once. */
const families = [...new Set(metrics.map(({ id }) => id.slice(0, id.indexOf('/'))))];

function didYouMean(name: string, names: readonly string[]): string {
  const [best] = nearest(name, names);
  const all = `Families are ${listWords(families)}; \`secretariat metrics\` prints every metric of theirs.`;
  return best === undefined ? all : `Did you mean "${best}"? ${all}`;
}

function dimensionOf(by: string): Dimension {
  const found = dimensions.find(({ id }) => id === by);
  if (found !== undefined) return found;
  throw new Misuse(`there is no dimension "${by}"`, nearestDimension(by, dimensions));
}

/** What else figures can be grouped by, the nearest first. */
function nearestDimension(by: string, choices: readonly Dimension[]): string {
  const ids = choices.map(({ id }) => id);
  const [best] = nearest(by, ids);
  const all = `Figures can be grouped by ${listWords(ids, 'or')}.`;
  return best === undefined ? all : `Did you mean "${best}"? ${all}`;
}

/** The dimensions along which a metric can be grouped. */
export function dimensionsOf(metric: Metric): readonly Dimension[] {
  return dimensions.filter((dimension) => isGroupable(metric, dimension));
}

/**
 * A grouping that makes no sense is a mistake where the metric was named, or where it makes none for all that were chosen;
 * among many metrics, those without such rows come without rows.
 */
function demandGroupable(chosenMetrics: readonly Metric[], dimension: Dimension, only: readonly string[]): void {
  const ungroupable = chosenMetrics.filter((metric) => !isGroupable(metric, dimension));
  const named = ungroupable.find(({ id }) => only.includes(id));
  const wrong = named ?? (ungroupable.length === chosenMetrics.length ? ungroupable[0] : undefined);
  if (wrong === undefined) return;
  const others = dimensionsOf(wrong).map(({ id }) => id);
  const help =
    others.length === 0 ? 'It stands alone: leave out --by.' : `It can be grouped by ${listWords(others, 'or')}.`;
  throw new Misuse(`"${wrong.id}" cannot be grouped by ${dimension.id}: nothing that it counts has one`, help);
}

/**
 * Computes figures at a snapshot, in the order of the registry. The same snapshot gives the same figures.
 *
 * @param snapshot projected for the audience that will read the figures
 * @throws Misuse for a metric or dimension that does not exist, and for a grouping that makes no sense
 */
export function measure(snapshot: Snapshot, options: MeasureOptions = {}): readonly Measure[] {
  const { only = [] } = options;
  const wanted = chosen(options.only);
  if (options.by === undefined) return wanted.map((metric) => compute(metric, snapshot));
  const by = dimensionOf(options.by);
  demandGroupable(wanted, by, only);
  return wanted.map((metric) => (isGroupable(metric, by) ? compute(metric, snapshot, by) : compute(metric, snapshot)));
}

/**
 * The metrics that names choose, in the order of the registry.
 *
 * @throws Misuse for a metric that does not exist
 */
export function metricsNamed(only: readonly string[]): readonly Metric[] {
  return chosen(only);
}
