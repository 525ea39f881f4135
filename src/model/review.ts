import type { Day } from '../base/day.js';
import type { Audience } from './audience.js';
import type { RecordChange } from './change.js';
import type { Finding } from './finding.js';
import type { Measure } from './measure.js';
import type { KindName } from './record.js';

/** A status that a change moves. */
export interface Step {
  /** The record in a sentence. */
  readonly record: string;
  readonly kind: KindName;
  readonly from: string;
  readonly to: string;
  readonly on: Day | null;
  readonly decision: string | null;
}

/** A figure that a change moves, with the records by which it differs. */
export interface MovedFigure {
  readonly before: Measure;
  readonly after: Measure;
  readonly movers: readonly string[];
}

/** Who is to approve what. */
export interface Approval {
  /** The host's team; null where nobody is named, or the audience may not know. */
  readonly team: string | null;
  readonly what: readonly string[];
}

/** A record that relies on another which the change touches in something that matters. */
export interface ReviewedLink {
  /** Both records in a sentence. */
  readonly record: string;
  readonly target: string;
}

/** What a change means, as plain data for an audience. */
export interface Review {
  readonly ref: string;
  /** The merge base; null for the public. */
  readonly commit: string | null;
  readonly asOf: Day;
  readonly audience: Audience;
  readonly records: readonly RecordChange[];
  readonly steps: readonly Step[];
  readonly figures: readonly MovedFigure[];
  /** Titles of the sections of the quarterly report that read otherwise. */
  readonly sections: readonly string[];
  readonly approvals: readonly Approval[];
  /** Links that are suspect by this change: nobody has affirmed them since what they lead to changed. */
  readonly suspect: readonly ReviewedLink[];
  /** Links that were suspect, and are affirmed by this change. */
  readonly cleared: readonly ReviewedLink[];
  /** Findings that the base does not have, and those that it has and the change does not. */
  readonly found: readonly Finding[];
  readonly mended: readonly Finding[];
  /** How many files differ. */
  readonly files: number;
}
