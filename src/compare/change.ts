import type { ResolvedSettings } from '../model/dataset.js';
import type { Dataset } from '../model/dataset.js';
import type { FileChange } from '../model/file-change.js';
import type { Snapshot } from '../model/snapshot.js';
import type { RecordPair } from './match.js';

/** A pair of snapshots: what the base knows and what is proposed, as of the same day, with everything by which a change is judged. */
export interface Change {
  readonly before: Snapshot;
  /** Its settings are those of the policy: a change cannot loosen the rules that judge it. */
  readonly after: Snapshot;
  /** What the tip of the base knows: a period that is closed there is closed. */
  readonly policy: Dataset;
  /** The settings as the change would have them. */
  readonly proposed: ResolvedSettings;
  /** Records that cannot be read on one of the sides are left out: that is a finding of its own. */
  readonly pairs: readonly RecordPair[];
  /** Every file that differs, those that are no records included, by path. */
  readonly files: readonly FileChange[];
  /** Ids that records had on the way to the base, and that stand for none any more. */
  readonly formerIds: ReadonlySet<string>;
  /** The numbers of records for which somebody has confirmed that so many are meant to change. */
  readonly confirmed: readonly number[];
}

/** A record on both sides. */
export interface Continued {
  readonly before: NonNullable<RecordPair['before']>;
  readonly after: NonNullable<RecordPair['after']>;
}

/** The records that are there on both sides. */
export function continued({ pairs }: Pick<Change, 'pairs'>): readonly Continued[] {
  return pairs.flatMap(({ before, after }) => (before === undefined || after === undefined ? [] : [{ before, after }]));
}
