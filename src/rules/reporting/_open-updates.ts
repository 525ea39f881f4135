import { splitUpdateId } from '../../base/id.js';
import { parsePeriod, periodDays } from '../../base/period.js';
import { isPeriodClosed } from '../../facts/reporting.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';

/**
 * The updates that can still be completed on the as-of day: filed under a period that has begun by then and is not closed.
 */
export function openUpdates(snapshot: Snapshot): readonly RegisterRecord<'update'>[] {
  const { dataset, asOf } = snapshot;
  return dataset.of('update').filter(({ id }) => {
    const period = parsePeriod(splitUpdateId(id)?.period ?? '');
    if (period === undefined || isPeriodClosed(snapshot, period)) return false;
    return periodDays(period, dataset.fiscalYear).from <= asOf;
  });
}

/** The id of the record that an update is about. */
export function subjectOf(update: RegisterRecord<'update'>): string {
  return splitUpdateId(update.id)?.record ?? update.id;
}
