import type { Day } from '../base/day.js';
import { kindByName } from '../kinds/registry.generated.js';
import type { AnyRecord } from '../model/record.js';
import { holdsOn } from './time.js';

/** One entry of a history: a status, and the day on which it began. */
export interface StatusEntry {
  readonly on: Day;
  readonly status: string;
  /** The decision by which it began, where one is named. */
  readonly decision?: string;
}

/** The history of a record in order of days; of entries of one day the file's order holds. Empty where none is kept. */
export function historyOf(record: AnyRecord): readonly StatusEntry[] {
  const { data } = record;
  if (!('history' in data)) return [];
  const history: readonly StatusEntry[] = data.history;
  return history.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * The status of a record on a day, by its history (data-model §3): the last entry that began on or before the day.
 * Without a history the present status holds on every day. Undefined before the first entry, and for kinds without a status.
 */
export function statusOn(record: AnyRecord, day: Day): string | undefined {
  const history = historyOf(record);
  if (history.length === 0) return 'status' in record.data && record.kind !== 'update' ? record.data.status : undefined;
  return history.findLast((entry) => entry.on <= day)?.status;
}

/** The day since which the status of `day` holds without a break; undefined where no history tells. */
export function statusSince(record: AnyRecord, day: Day): Day | undefined {
  const past = historyOf(record).filter((entry) => entry.on <= day);
  const status = past.at(-1)?.status;
  const before = past.findLastIndex((entry) => entry.status !== status);
  return past[before + 1]?.on;
}

/**
 * The statuses that a record had on any day from `from` to `to` (both included), in the order in which they came, each once.
 * Without a history: the present status.
 */
export function statusBetween(record: AnyRecord, from: Day, to: Day): string[] {
  if (to < from) return [];
  const first = statusOn(record, from);
  const later = historyOf(record).filter((entry) => entry.on > from && entry.on <= to && isLastOfItsDay(record, entry));
  return [...new Set([...(first === undefined ? [] : [first]), ...later.map((entry) => entry.status)])];
}

function isLastOfItsDay(record: AnyRecord, entry: StatusEntry): boolean {
  return historyOf(record).findLast((other) => other.on === entry.on)?.status === entry.status;
}

/** Whether a status of this kind of record still asks for work. */
export function isLiveStatus(record: AnyRecord, status: string | undefined): boolean {
  return status !== undefined && kindByName[record.kind].live?.includes(status) === true;
}

/**
 * Whether a record still asks for work on a day: its status then is one of the kind's live statuses. Kinds without a
 * status live by their dates (from, to).
 */
export function isLive(record: AnyRecord, day: Day): boolean {
  const { data } = record;
  if ('status' in data && record.kind !== 'update') return isLiveStatus(record, statusOn(record, day));
  return holdsOn(
    {
      ...('from' in data ? { from: data.from } : {}),
      ...('to' in data ? { to: data.to } : {}),
    },
    day,
  );
}

/** Whether a record was live on any day from `from` to `to` (both included). */
export function wasLive(record: AnyRecord, from: Day, to: Day): boolean {
  return statusBetween(record, from, to).some((status) => isLiveStatus(record, status));
}
