import type { AnyRecord } from './record.js';

export type Severity = 'error' | 'warning' | 'info';
export type Profile = 'basic' | 'standard' | 'strict';

/** Line and column from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file; `end` is exclusive. */
export interface Place {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export interface RelatedPlace extends Place {
  /** JSON pointer of the value there, where one is meant; without it nobody can say who may read the line. */
  readonly pointer?: string;
  readonly message: string;
}

/** One thing found, with its place and a way out. Plain data: it prints as JSON as it stands. */
export interface Finding extends Place {
  /** `family/name`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly message: string;
  /** JSON pointer into the record, or '' for the whole file. */
  readonly pointer: string;
  /** The record's id, or null where the file is none. */
  readonly record: string | null;
  readonly help: string;
  /** Words, ids or values to put in the place of what is wrong, the best first. */
  readonly suggestions: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** The id of the waiver that silences it, or null. */
  readonly waivedBy: string | null;
  /** What was expected and found, where that can be said in a word. */
  readonly expected?: string;
  readonly actual?: string;
  /** A caret label shown under the token, such as "unknown id". */
  readonly label?: string;
}

/** Where in a record something is: the path of keys and indices, and whether the key or the value is meant.
 *  What is absent from the file is placed at the key of the mapping that lacks it. */
export interface RecordPlace {
  readonly record: AnyRecord;
  readonly at: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** A piece of the value, as it stands in the file, where that alone is meant. */
  readonly text?: string;
}

/** A place in a record. `at(action, 'milestones', 0, 'due')`; with no path: the record as a whole (its first line). */
export function at(record: AnyRecord, ...path: readonly (string | number)[]): RecordPlace {
  return { record, at: path, part: 'value' };
}

/** Like {@link at}, pointing to the key instead of the value. */
export function atKey(record: AnyRecord, ...path: readonly (string | number)[]): RecordPlace {
  return { record, at: path, part: 'key' };
}
