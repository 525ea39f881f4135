import { groupBy } from '../base/order.js';
import { version } from '../base/version.generated.js';
import type { Day } from '../base/day.js';
import { openCache } from '../io/cache.js';
import type { Cache } from '../io/cache.js';
import { firstParentHistory } from '../io/git.js';
import { readHistory } from '../io/history.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import { Misuse } from '../model/errors.js';
import type { TrendDay, TrendLine } from '../model/trend.js';
import { metricsNamed } from '../run/measure.js';
import { zoneOf } from '../run/register.js';
import { firstParents } from '../run/series.js';
import { linesOf, trendDays, TrendMeter } from '../run/trend.js';
import type { DatedCommit, MeasuredDay, TrendFigures, TrendSpan } from '../run/trend.js';
import { resolvePoint, settingsAt } from './points.js';
import type { PointOptions } from './points.js';
import { openSeries } from './series.js';

/** Which figures, over which time, for whom. */
export interface TrendOptions extends PointOptions, TrendSpan {
  /** Metrics (`progress/on-time`) or families (`progress`). */
  readonly only: readonly string[];
  readonly audience: Audience;
  /** The commit at which the history ends; where the work stands unless given. */
  readonly at?: string;
}

/** Figures through history. */
export interface Trend {
  readonly audience: Audience;
  readonly every: TrendSpan['every'];
  /** The last commit, and its day. */
  readonly commit: string;
  readonly day: Day;
  readonly lines: readonly TrendLine[];
}

/** Everything that was measured before, by commit and day. */
interface Kept {
  readonly then: Record<string, { readonly figures: TrendFigures | null; readonly unread: number }>;
  readonly now: Record<string, TrendFigures>;
}

/** Reads what was kept; anything else than that is nothing. */
function keptIn(cache: Cache, name: string): Kept {
  const value = cache.read(name);
  const isKept = typeof value === 'object' && value !== null && 'then' in value && 'now' in value;
  return isKept ? (value as Kept) : { then: {}, now: {} };
}

const keyOf = ({ commit, day }: { readonly commit: string; readonly day: Day }): string => `${commit} ${day}`;

/** Measures the days that were not measured before, going through the commits once. */
async function measureMissing(
  folder: string,
  head: string,
  days: readonly TrendDay[],
  kept: Kept,
  options: TrendOptions,
): Promise<void> {
  const place = options.prefix === undefined ? {} : { prefix: options.prefix };
  const chain = firstParents((await readHistory(folder, head, place)).commits);
  const series = await openSeries(folder, chain);
  const meter = new TrendMeter(options.only, options.audience);
  const unknown = days.filter((one) => kept.then[keyOf(one)] === undefined);
  const wanted = groupBy(unknown, ({ commit }) => commit);
  for (const commit of chain) {
    series.step(commit);
    for (const day of wanted.get(commit.commit) ?? []) {
      const { dataset, unread, settingsUsable } = series.now();
      const figures = settingsUsable ? meter.figures(dataset, day.day) : null;
      kept.then[keyOf(day)] = { figures, unread: unread.length };
    }
  }
  measureNow(series.now().dataset, head, days, kept, meter);
}

/** What the last commit says of each day. */
function measureNow(dataset: Dataset, head: string, days: readonly TrendDay[], kept: Kept, meter: TrendMeter): void {
  for (const { day } of days) kept.now[keyOf({ commit: head, day })] ??= meter.figures(dataset, day);
}

/** Days from the first on which there was a register. */
function fromTheBeginning(days: readonly MeasuredDay[]): readonly MeasuredDay[] {
  const first = days.findIndex(({ then }) => then !== null);
  return first < 0 ? days : days.slice(first);
}

/**
 * Follows figures through history: on each day as the last commit on or before it knew them, beside what is known about that day now.
 *
 * @throws Misuse for a metric that does not exist, and where there is no history
 */
export async function trend(folder: string, options: TrendOptions): Promise<Trend> {
  const { at = 'HEAD', audience, every, only, prefix } = options;
  const heads = metricsNamed(only);
  const place = prefix === undefined ? {} : { prefix };
  const end = await resolvePoint(folder, at, place);
  const head = end.commit ?? at;
  const chain: readonly DatedCommit[] = (await firstParentHistory(folder, head)).toReversed();
  const { dataset } = await settingsAt(folder, head, place);
  const days = trendDays(chain, zoneOf({ parsed: { dataset } }), dataset, options);
  if (days.length === 0)
    throw new Misuse(
      'no commit lies in that stretch of time',
      'Leave out --from and --to, or take a shorter rhythm with --every.',
    );
  const cache = await openCache(folder);
  const name = JSON.stringify([version, audience, prefix ?? '', heads.map(({ id }) => id)]);
  const kept = keptIn(cache, name);
  const isMissing = (day: TrendDay): boolean =>
    kept.then[keyOf(day)] === undefined || kept.now[keyOf({ commit: head, day: day.day })] === undefined;
  if (days.some(isMissing)) {
    await measureMissing(folder, head, days, kept, options);
    const now = Object.fromEntries(Object.entries(kept.now).filter(([key]) => key.startsWith(head)));
    cache.write(name, { then: kept.then, now });
  }
  const measured = days.map((day): MeasuredDay => {
    const { figures = null, unread = 0 } = kept.then[keyOf(day)] ?? {};
    return { ...day, then: figures, now: kept.now[keyOf({ commit: head, day: day.day })] ?? null, unread };
  });
  const last = days.at(-1)?.day ?? '';
  return { audience, every, commit: head, day: last, lines: linesOf(heads, fromTheBeginning(measured)) };
}
