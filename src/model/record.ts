import type { KindName, RecordData } from './records.generated.js';

export type { KindName, RecordData };

/** One file's content with its kind and id. The id is the file name; an update's id is `2026-Q3/ACT-014`. */
export interface RegisterRecord<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly path: string;
  readonly data: RecordData[K];
}

/** A record of any kind; `record.kind` tells which, and narrows `record.data`. */
export type AnyRecord = { [K in KindName]: RegisterRecord<K> }[KindName];
