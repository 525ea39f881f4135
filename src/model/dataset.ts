import type { FiscalYear } from '../base/period.js';
import type { AnyRecord, KindName, RegisterRecord } from './record.js';
import type { Framework, Settings } from './records.generated.js';

/** The settings with every default filled in (data-model §4): no threshold is ever missing. */
export type Thresholds = Required<NonNullable<Settings['thresholds']>>;

export interface ResolvedSettings extends Settings {
  readonly profile: NonNullable<Settings['profile']>;
  readonly thresholds: Thresholds;
  readonly expected_groups: NonNullable<Settings['expected_groups']>;
}

/** A reference from one record to another, as the schema marks it. */
export interface Link {
  readonly from: AnyRecord;
  /** JSON pointer of the reference in the record that holds it. */
  readonly pointer: string;
  /** The id referred to, without an item. */
  readonly to: string;
  /** The item referred to (`M2` of `ACT-014#M2`). */
  readonly item?: string;
}

/** All records of a snapshot, indexed. Records that failed their schema are absent. */
export interface Dataset {
  readonly settings: ResolvedSettings;
  readonly fiscalYear: FiscalYear;
  /** Frameworks by id: those that ship, and those of the register's `frameworks/`. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Every record by id, in natural order of ids. */
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** The records of a kind, in natural order of ids. */
  of<K extends KindName>(kind: K): readonly RegisterRecord<K>[];
  get<K extends KindName>(kind: K, id: string | undefined): RegisterRecord<K> | undefined;
  find(id: string | undefined): AnyRecord | undefined;
  /** Who refers to this id, in order of path and pointer. */
  linksTo(id: string): readonly Link[];
  /** To what this record refers, in order of the schema. */
  linksFrom(id: string): readonly Link[];
  /** Whether the register keeps any record of this kind. */
  keeps(kind: KindName): boolean;
}

/** What stands where a reference leads to a record that the audience may not see. Not a legal id, so it can match none. */
export const restrictedItem = '(restricted item)';
