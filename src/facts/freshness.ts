import type { Day } from '../base/day.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { isLive } from './status.js';
import { stringsOf } from './texts.js';
import { updatesOf } from './updates.js';

/** Whether a record holds any day at all. */
export function isDated(record: AnyRecord): boolean {
  for (const { shape } of stringsOf(record)) if (shape.format === 'day') return true;
  return false;
}

/**
 * The live records of the kinds that ask for somebody's attention as long as they live, by kind and id. Actions owe
 * updates, and have rules of their own.
 */
export function watchedRecords({ dataset, asOf }: Snapshot): readonly AnyRecord[] {
  const watched: readonly AnyRecord[] = [
    ...dataset.of('gap'),
    ...dataset.of('commitment'),
    ...dataset.of('support'),
    ...dataset.of('risk'),
  ];
  return watched.filter((record) => isLive(record, asOf));
}

/** Days that were set beforehand: that they have passed does not mean that anything happened. */
const plannedDays: ReadonlySet<string> = new Set(['review_by', 'expires_on']);

/**
 * The latest day on or before the as-of day on which something in a record happened, updates about it included; undefined
 * where it holds no date. Deadlines and other days to come do not count: what is planned says nothing of what is known.
 */
export function lastTouchedOn(snapshot: Snapshot, record: AnyRecord): Day | undefined {
  let latest: Day | undefined;
  for (const { text, shape, path } of stringsOf(record)) {
    if (shape.format !== 'day' || text > snapshot.asOf || plannedDays.has(String(path.at(-1)))) continue;
    if (latest === undefined || text > latest) latest = text;
  }
  const reported = updatesOf(snapshot, record.id).map(({ update }) => update.data.reported_on);
  return reported
    .filter((day) => day <= snapshot.asOf)
    .reduce((best, day) => (best !== undefined && best > day ? best : day), latest);
}
