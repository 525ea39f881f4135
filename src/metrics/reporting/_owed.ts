import { periodReported } from '../../facts/snapshot.js';
import { owedUpdatesIn } from '../../facts/updates.js';
import type { OwedUpdate } from '../../facts/updates.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Observation } from '../define.js';

/** Each update that is owed for the period, tested; identified as updates are: `2026-Q3/ACT-014`. */
export function ofOwedUpdates(snapshot: Snapshot, isHit: (owed: OwedUpdate) => boolean): readonly Observation[] {
  return owedUpdatesIn(snapshot, periodReported(snapshot)).map((owed) => ({
    id: `${owed.period.id}/${owed.subject.id}`,
    record: owed.subject,
    hit: isHit(owed),
    facets: { lead: owed.owner === undefined ? [] : [owed.owner] },
  }));
}
