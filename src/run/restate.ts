import { isDeepStrictEqual } from 'node:util';
import { sortedUnique } from '../base/text.js';
import type { Audience } from '../model/audience.js';
import type { ClosedFigure, Manifest } from '../model/manifest.js';
import type { Measure } from '../model/measure.js';
import { measuresOf } from './closing.js';
import { moversOf } from './movers.js';
import type { Register } from './register.js';

/** A figure that would be another one today. */
export interface RestatedFigure {
  readonly published: ClosedFigure;
  readonly today: Measure;
  /** The ids that count otherwise. */
  readonly movers: readonly string[];
  /** The files of their records, then or now. */
  readonly paths: readonly string[];
}

/** The record that an id of a figure leads to: an item, a seat at a meeting, or the record itself. */
function pathsOf(id: string, registers: readonly Register[]): readonly string[] {
  const names = [id, id.split('#')[0] ?? id, ...id.split('/')];
  return registers.flatMap(({ parsed }) => names.flatMap((name) => parsed.dataset.find(name)?.path ?? []));
}

/** The figures of a closed period that today's knowledge makes others, with what made the difference. */
export function restatedFigures(
  manifest: Manifest,
  closed: Register,
  today: Register,
  audience: Audience,
): readonly RestatedFigure[] {
  const published = new Map((manifest.figures[audience] ?? []).map((figure) => [figure.id, figure]));
  const then = new Map(measuresOf(closed, manifest.as_of, audience).map((one) => [one.id, one]));
  return measuresOf(today, manifest.as_of, audience).flatMap((now): RestatedFigure[] => {
    const [figure, old] = [published.get(now.id), then.get(now.id)];
    if (figure === undefined || old === undefined) return [];
    const { id, state, value, values, numerator, denominator } = now;
    if (isDeepStrictEqual(figure, { id, state, value, values, numerator, denominator })) return [];
    const movers = moversOf(old, now);
    const paths = sortedUnique(movers.flatMap((mover) => pathsOf(mover, [closed, today])));
    return [{ published: figure, today: now, movers, paths }];
  });
}
