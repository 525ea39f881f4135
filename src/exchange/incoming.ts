import type { Audience } from '../model/audience.js';
import type { KindName } from '../model/record.js';
import type { Plain } from '../parse/values.js';
import type { CellPlace } from './table.js';

/** By what a record is known that has no id of ours. */
export interface RecordNumber {
  readonly system: string;
  readonly number: string;
}

/** A record as a file tells of it, before it is compared with the register. */
export interface Incoming {
  readonly kind: KindName;
  /** Its id; without one, it is found by its number in another system, or by its title. */
  readonly id: string | undefined;
  readonly number?: RecordNumber;
  readonly data: { readonly [key: string]: Plain };
  /**
   * What is missing in it: `whole`, then it is not there; `projected`, then it may have been withheld from the audience of the export;
   * `given`, then nothing is said about it.
   */
  readonly mode: 'whole' | 'projected' | 'given';
  /** For whom it was exported. */
  readonly audience: Audience;
  /** The first keys of the record on which the file says something; undefined for all. */
  readonly keys: ReadonlySet<string> | undefined;
  /** Paths of which the file has columns, without the places in lists; undefined for all. */
  readonly paths: ReadonlySet<string> | undefined;
  /** First keys of lists that rows add to; other lists are given as a whole. */
  readonly added: ReadonlySet<string>;
  /** The rows of which it is made; at least one. */
  readonly rows: readonly CellPlace[];
  /** Where values stand, by JSON pointer. */
  readonly places: ReadonlyMap<string, CellPlace>;
}
