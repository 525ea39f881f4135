import type { Day } from '../base/day.js';
import { periodDays, previousPeriod } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { Snapshot } from '../model/snapshot.js';
import { statusOn } from './status.js';
import { updateDeadline } from './updates.js';

/** Whether a period is closed on the as-of day: its updates are frozen then. */
export function isPeriodClosed({ dataset, asOf }: Snapshot, period: Period): boolean {
  const record = dataset.get('period', period.id);
  return record !== undefined && statusOn(record, asOf) === 'closed';
}

/**
 * The periods whose updates are asked for on the as-of day, the latest first: the last one that ended and, while its updates
 * are not due yet, the one before, unless that is closed.
 */
export function periodsToReport(snapshot: Snapshot): readonly Period[] {
  const { dataset, asOf, period } = snapshot;
  if (updateDeadline(dataset, period) < asOf) return [period];
  const before = previousPeriod(period);
  return isPeriodClosed(snapshot, before) ? [period] : [period, before];
}

/** Whether a day lies in a reporting period that had ended by the as-of day: what it asks for belongs into that period's report. */
export function isReportable({ dataset, period }: Snapshot, day: Day): boolean {
  return day <= periodDays(period, dataset.fiscalYear).to;
}
