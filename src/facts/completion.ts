import type { Day } from '../base/day.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { statusOn, statusSince } from './status.js';
import { updatesOf } from './updates.js';
import { maySee } from './visible.js';

type Completable = RegisterRecord<'action'> | RegisterRecord<'commitment'>;

/** Whether an action is complete, or a commitment kept, on a day. */
export function isComplete(record: Completable, day: Day): boolean {
  return statusOn(record, day) === (record.kind === 'action' ? 'complete' : 'kept');
}

/**
 * The day on which an action was completed or a commitment kept, seen from a day: the beginning of that status. Without
 * a history, the day of the last milestone or delivery on or before it. Undefined when it is not complete on the day, or when no fact tells the day.
 */
export function completedOn(record: Completable, day: Day): Day | undefined {
  if (!isComplete(record, day)) return undefined;
  return statusSince(record, day) ?? lastFact(record, day);
}

function lastFact(record: Completable, day: Day): Day | undefined {
  const days =
    record.kind === 'action'
      ? (record.data.milestones ?? []).map((milestone) => milestone.done_on)
      : (record.data.deliveries ?? []).map((delivery) => delivery.on);
  return days
    .filter((done) => done !== undefined && done <= day)
    .toSorted()
    .at(-1);
}

/**
 * Whether evidence shows the result of an action or commitment on the as-of day: evidence in the record or in the latest update of one that is
 * complete, or a verification as evidenced or verified. Undefined when none is seen and the audience may not read evidence.
 */
export function hasEvidence(snapshot: Snapshot, record: Completable): boolean | undefined {
  const update = updatesOf(snapshot, record.id).at(-1)?.update;
  const documents = [...(record.data.evidence ?? []), ...(update?.data.evidence ?? [])];
  if (documents.some((document) => document.on === undefined || document.on <= snapshot.asOf)) return true;
  const verification = verificationOf(snapshot, record);
  if (verification === 'evidenced' || verification === 'verified') return true;
  return maySee(snapshot, record.kind, 'evidence') ? false : undefined;
}

/** Who says so, on the as-of day: the verification of the record, else of its latest update; undefined where none is stated. */
export function verificationOf(
  snapshot: Snapshot,
  record: Completable,
): 'self-reported' | 'evidenced' | 'verified' | 'disputed' | undefined {
  const own = record.kind === 'action' ? record.data.verification : undefined;
  return own ?? updatesOf(snapshot, record.id).at(-1)?.update.data.verification;
}
