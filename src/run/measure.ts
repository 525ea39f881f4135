import { nearest } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import type { Measure } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { compute } from '../metrics/compute.js';
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
  for (const name of only) {
    if (metrics.some((metric) => chooses(name, metric))) continue;
    throw new Misuse(
      `there is no metric "${name}"`,
      didYouMean(
        name,
        metrics.map(({ id }) => id),
      ),
    );
  }
  return metrics.filter((metric) => only.some((name) => chooses(name, metric)));
}

function dimensionOf(by: string | undefined): Dimension | undefined {
  if (by === undefined) return undefined;
  const found = dimensions.find(({ id }) => id === by);
  if (found !== undefined) return found;
  throw new Misuse(
    `there is no dimension "${by}"`,
    `Figures can be grouped by ${dimensions.map(({ id }) => id).join(', ')}.`,
  );
}

function didYouMean(name: string, ids: readonly string[]): string {
  const [best] = nearest(name, ids);
  return best === undefined
    ? '`secretariat metrics` lists all.'
    : `Did you mean "${best}"? \`secretariat metrics\` lists all.`;
}

/**
 * Computes figures at a snapshot, in the order of the registry. The same snapshot gives the same figures.
 *
 * @param snapshot projected for the audience that will read the figures
 * @throws Misuse for a metric or dimension that does not exist
 */
export function measure(snapshot: Snapshot, options: MeasureOptions = {}): readonly Measure[] {
  const by = dimensionOf(options.by);
  return chosen(options.only).map((metric) => compute(metric, snapshot, by));
}
