import { periodDays } from '../base/period.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { liveActionsFor, openGaps } from './gaps.js';
import type { Gap } from './gaps.js';
import { computedOutlook, reportingPeriodBefore } from './outlook.js';
import { snapshotOf } from './snapshot.js';
import { statusOn } from './status.js';

/** The same knowledge as of the last day of the reporting period before the snapshot's. */
export function snapshotOneBefore(snapshot: Snapshot): Snapshot {
  const { dataset, period, audience } = snapshot;
  return snapshotOf(dataset, periodDays(reportingPeriodBefore(snapshot, period), dataset.fiscalYear).to, audience);
}

/** Actions that are red in this period and in the one before: what the lead alone did not mend. */
export function redTwice(snapshot: Snapshot, previous: Snapshot | undefined): readonly RegisterRecord<'action'>[] {
  if (previous === undefined) return [];
  const isRed = (at: Snapshot, action: RegisterRecord<'action'>): boolean =>
    computedOutlook(at, action).outlook === 'red';
  return snapshot.dataset.of('action').filter((action) => isRed(snapshot, action) && isRed(previous, action));
}

/** Risks that have materialised. */
export function materialisedRisks({ dataset, asOf }: Snapshot): readonly RegisterRecord<'risk'>[] {
  return dataset.of('risk').filter((risk) => statusOn(risk, asOf) === 'materialised');
}

/** Gaps of weight that nobody works on. */
export function graveGapsWithoutAction(snapshot: Snapshot): readonly Gap[] {
  return openGaps(snapshot)
    .filter(({ data }) => data.severity === 'high' || data.severity === 'critical')
    .filter((gap) => liveActionsFor(snapshot, gap.id).length === 0);
}
