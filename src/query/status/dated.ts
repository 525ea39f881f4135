import { daysBetween } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { headingOf, lineOf } from '../../facts/names.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Dated } from '../../model/status.js';
import type { Text } from '../../model/text.js';
import { organisation } from '../shown.js';

/** What is said of something that has a day. */
interface Saying {
  readonly what: string;
  readonly on: Day | undefined;
  readonly record: AnyRecord;
  /** The id of an item of the record. */
  readonly item?: string | undefined;
  /** What it is called, where the title of the record does not say it. */
  readonly text?: Text | undefined;
  /** The organisation that answers for it, by id. */
  readonly who?: string | undefined;
}

/** What readers call a record, whole. */
export function titleFor({ dataset }: Snapshot, record: AnyRecord): string {
  return record.kind === 'person' ? record.id : lineOf(dataset, headingOf(record));
}

/** Something with its day, counted from the as-of day. */
export function dated(snapshot: Snapshot, { what, on, record, item, text, who }: Saying): Dated {
  return {
    on: on ?? null,
    days: on === undefined ? null : daysBetween(snapshot.asOf, on),
    what,
    id: item === undefined ? record.id : `${record.id}#${item}`,
    title: text === undefined ? titleFor(snapshot, record) : lineOf(snapshot.dataset, text),
    who: organisation(snapshot.dataset, who),
  };
}
