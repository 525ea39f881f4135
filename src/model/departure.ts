import type { Day } from '../base/day.js';
import type { KindName } from './record.js';

/** A record that an audience could read once, and that it finds no more under an id. */
export interface Departure {
  readonly id: string;
  /** What may be told of it; undefined where the record is, or was at last, for others to read: then nothing is. */
  readonly removed: Removal | undefined;
}

/** A record that was taken out of the register while it could be read. */
export interface Removal {
  readonly kind: KindName;
  /** The day of the commit that took it out, in the register's time zone; null where no commit did as yet. */
  readonly day: Day | null;
  readonly commit: string | null;
}
