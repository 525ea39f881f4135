import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { adoptedDecision } from './decisions.js';

export type Waiver = RegisterRecord<'waiver'>;

/**
 * The waivers in force on the as-of day: decided on or before it, not expired, and not resting on a decision that the
 * register knows as a draft or as withdrawn.
 */
export function waiversInForce(snapshot: Snapshot): readonly Waiver[] {
  const { dataset, asOf } = snapshot;
  return dataset.of('waiver').filter(({ data }) => {
    if (data.decided_on > asOf || data.expires_on < asOf) return false;
    const known = dataset.get('decision', data.decided_by) !== undefined;
    return !known || adoptedDecision(snapshot, data.decided_by) !== undefined;
  });
}
