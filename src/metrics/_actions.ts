import { isLive, statusOn } from '../facts/status.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { leftOut } from './_observe.js';
import type { Observation } from './define.js';

export type Action = RegisterRecord<'action'>;
export type Commitment = RegisterRecord<'commitment'>;

/** Why a record that is not live does not count. */
export function notLive(record: Parameters<typeof statusOn>[0], snapshot: Snapshot): string {
  const status = statusOn(record, snapshot.asOf);
  return status === undefined ? 'not recorded yet on the as-of day' : `${status.replaceAll('-', ' ')} on the as-of day`;
}

/** Each action: those that are live as `observe` says, the others left out with their status. */
export function ofLiveActions(snapshot: Snapshot, observe: (action: Action) => Observation): readonly Observation[] {
  return snapshot.dataset
    .of('action')
    .map((action) => (isLive(action, snapshot.asOf) ? observe(action) : leftOut(action, notLive(action, snapshot))));
}

/** Each commitment: those that are live as `observe` says, the others left out with their status. */
export function ofLiveCommitments(
  snapshot: Snapshot,
  observe: (commitment: Commitment) => Observation,
): readonly Observation[] {
  return snapshot.dataset
    .of('commitment')
    .map((record) => (isLive(record, snapshot.asOf) ? observe(record) : leftOut(record, notLive(record, snapshot))));
}
