import type { Day } from '../base/day.js';
import type { RecordChange, ShownValue } from './change.js';
import type { KindName } from './record.js';

/** What one commit did to a record. */
export interface LifeEntry {
  readonly commit: string;
  /** The committer's day in the register's time zone. */
  readonly day: Day;
  readonly author: string;
  /** The first line of the commit's message. */
  readonly subject: string;
  /** Undefined where the record could not be read as it was then. */
  readonly change: RecordChange | undefined;
  /** Names of all fields that changed; one empty name where everything is new. */
  readonly fields: readonly string[];
}

/** A stretch of time in one status. */
export interface Stay {
  readonly status: string;
  readonly from: Day;
  /** The day on which the next status began; null where it still holds. */
  readonly to: Day | null;
  readonly days: number;
}

/** A deadline that was moved once. */
export interface DeadlineMove {
  readonly field: string;
  /** What people call it: `milestone M2 due`. */
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** By how many days, negative to an earlier day; null where one of both is no deadline. */
  readonly days: number | null;
  /** The day of the commit. */
  readonly on: Day;
}

/** A single value of a record as it stands, and since when it does. */
export interface BlamedValue {
  readonly field: string;
  readonly title: string;
  readonly value: ShownValue;
  /** Undefined where no readable version tells. */
  readonly entry: LifeEntry | undefined;
}

/** The life of a record as an audience may know it. */
export interface Life {
  readonly kind: KindName;
  readonly id: string;
  readonly title: string;
  readonly lead: ShownValue | null;
  /** Whether the record is still in the register. */
  readonly isPresent: boolean;
  /** The oldest first. */
  readonly entries: readonly LifeEntry[];
  readonly stays: readonly Stay[];
  readonly moves: readonly DeadlineMove[];
  readonly values: readonly BlamedValue[];
}
