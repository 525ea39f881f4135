import { addDays } from '../base/day.js';
import type { Day } from '../base/day.js';
import { periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import { lastPeriodOn } from '../facts/snapshot.js';
import { statusOn } from '../facts/status.js';
import { movesOf } from '../metrics/moves.js';
import { metrics } from '../metrics/registry.generated.js';
import { mayRead } from '../model/audience.js';
import { Misuse } from '../model/errors.js';
import type { Measure, Move } from '../model/measure.js';
import type { Snapshot } from '../model/snapshot.js';
import { measure } from './measure.js';

/** How many periods are looked back on. */
const periodsBack = 4;

/** What a closed period let out of a figure. */
export interface PublishedValue {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A figure on the last day of a period, by what is known now. */
export interface EarlierValue {
  readonly period: string;
  readonly day: Day;
  readonly measure: Measure;
  /** What was published when the period was closed; it stands, even where the same question has another answer today. */
  readonly published?: PublishedValue;
}

/** A figure with where it came from and where it could go. */
export interface ExplainedFigure {
  readonly measure: Measure;
  /** The figure at the ends of the last periods, the oldest first. */
  readonly earlier: readonly EarlierValue[];
  readonly moves: readonly Move[];
}

/** The last periods that ended on or before the as-of day, the oldest first. */
function lastPeriods({ dataset, asOf }: Snapshot): readonly Period[] {
  const periods: Period[] = [];
  let day = asOf;
  while (periods.length < periodsBack) {
    const period = lastPeriodOn(dataset, day);
    periods.unshift(period);
    day = addDays(periodDays(period, dataset.fiscalYear).from, -1);
  }
  return periods;
}

/** The value that the sign-off of a closed period let out for this audience. */
function publishedFor(snapshot: Snapshot, period: Period, id: string): PublishedValue | undefined {
  const record = snapshot.dataset.get('period', period.id);
  if (record === undefined || statusOn(record, snapshot.asOf) !== 'closed') return undefined;
  return record.data.cleared_figures?.find(
    ({ metric, audience }) => metric === id && mayRead(snapshot.audience, audience),
  );
}

/** Gives what the register says on a day to the audience. */
type SnapshotOn = (day: Day) => Snapshot;

function earlierValue(snapshotOn: SnapshotOn, now: Snapshot, period: Period, which: WhichFigure): EarlierValue[] {
  const { to } = periodDays(period, now.dataset.fiscalYear);
  const published = publishedFor(now, period, which.id);
  return valuesOf(snapshotOn(to), which).map((one) => ({
    period: period.id,
    day: to,
    measure: one,
    ...(published === undefined ? {} : { published }),
  }));
}

/** Which figure, and along which dimension. */
interface WhichFigure {
  readonly id: string;
  readonly by?: string;
}

function valuesOf(snapshot: Snapshot, { id, by }: WhichFigure): readonly Measure[] {
  return measure(snapshot, { only: [id], ...(by === undefined ? {} : { by }) });
}

/**
 * Explains a figure: its value with all that counts, its values at the ends of the last four periods by the same knowledge,
 * and what would move it.
 *
 * @param snapshotOn what the register says on any day, projected for the audience that will read it
 * @throws Misuse for a metric or dimension that does not exist, and for a grouping that makes no sense
 */
export function explainFigure(snapshotOn: SnapshotOn, asOf: Day, which: WhichFigure): ExplainedFigure {
  const snapshot = snapshotOn(asOf);
  const metric = metrics.find(({ id }) => id === which.id);
  const [now] = valuesOf(snapshot, which);
  if (metric === undefined || now === undefined) throw new Misuse(`there is no metric "${which.id}"`);
  const earlier = lastPeriods(snapshot).flatMap((period) => earlierValue(snapshotOn, snapshot, period, which));
  return { measure: now, earlier, moves: movesOf(metric, snapshot) };
}
