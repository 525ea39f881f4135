/* When a record ended, by which decision, and what took its place. */
import type { Day } from '../base/day.js';
import type { AnyRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { successorOf } from './dissemination.js';
import { historyOf, statusOn, statusSince } from './status.js';

/** How a record came to be no longer in use. */
export interface Ending {
  /** Null where it lived by dates, and the last of them is past. */
  readonly status: string | null;
  /** The day on which the status began, or the last day of use; null where nobody noted it. */
  readonly on: Day | null;
  readonly decision: string | null;
  /** Ids of the records that took its place. */
  readonly successors: readonly string[];
}

/** Statuses in which nothing is expected of a record any more, other than that it was done. */
const over: ReadonlySet<string> = new Set([
  ...['cancelled', 'withdrawn', 'superseded', 'lapsed', 'repealed', 'expired', 'ended', 'declined'],
]);

/** A risk that is closed is no longer looked at; of other kinds, what is closed was dealt with. */
function isOver({ kind }: AnyRecord, status: string): boolean {
  return over.has(status) || (kind === 'risk' && status === 'closed');
}

/** The last day of a record that lives by dates. */
function lastDay({ data }: AnyRecord): Day | undefined {
  if ('expires_on' in data) return data.expires_on;
  // The days of a policy say for when it is made, and its status whether it holds.
  return 'to' in data && !('status' in data) ? data.to : undefined;
}

/** What took the place of a record: by its own account, or by that of the other. */
function successorsOf(snapshot: Snapshot, record: AnyRecord): readonly string[] {
  if (record.kind === 'product') return [successorOf(snapshot, record.id)?.id ?? []].flat();
  if ('successor' in record.data) return [record.data.successor ?? []].flat();
  const others = snapshot.dataset.linksTo(record.id).map(({ from }) => from);
  return others.filter(({ data }) => 'supersedes' in data && data.supersedes === record.id).map(({ id }) => id);
}

function endingByStatus(record: AnyRecord, asOf: Day): Pick<Ending, 'status' | 'on' | 'decision'> | undefined {
  const status = statusOn(record, asOf);
  if (status === undefined || !isOver(record, status)) return undefined;
  const on = statusSince(record, asOf) ?? null;
  return { status, on, decision: historyOf(record).find((entry) => entry.on === on)?.decision ?? null };
}

/** How a record ended, as of the day of a snapshot; undefined where it is in use, or was done as it was meant to be. */
export function endingOf(snapshot: Snapshot, record: AnyRecord): Ending | undefined {
  const { asOf } = snapshot;
  const successors = successorsOf(snapshot, record);
  const byStatus = endingByStatus(record, asOf);
  if (byStatus !== undefined) return { ...byStatus, successors };
  const day = lastDay(record);
  if (day !== undefined && day < asOf) return { status: null, on: day, decision: null, successors };
  const isReplaced = record.kind === 'product' && successors.length > 0;
  return isReplaced ? { status: null, on: null, decision: null, successors } : undefined;
}
