import type { Day } from '../base/day.js';
import type { AnyRecord } from '../model/record.js';
import type { Continued } from './change.js';

/** An entry of a history with what may accompany it. */
export interface HistoryEntry {
  readonly on: Day;
  readonly status: string;
  readonly reason?: unknown;
  readonly decision?: string;
}

/** One step from a status to another that a change makes. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  /** The entry of the later history that records it, and where in the file it stands; undefined where only the status was changed. */
  readonly recorded: { readonly entry: HistoryEntry; readonly index: number } | undefined;
}

interface Placed {
  readonly entry: HistoryEntry;
  readonly index: number;
}

/** The history of a record as it stands in its file; empty where none is kept. */
export function entriesOf({ data }: AnyRecord): readonly HistoryEntry[] {
  return 'history' in data ? (data.history ?? []) : [];
}

/** The entries by day, of one day in the order of the file. */
function byDay(record: AnyRecord): readonly Placed[] {
  const placed = entriesOf(record).map((entry, index) => ({ entry, index }));
  return placed.toSorted((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0));
}

function statusOf({ kind, data }: AnyRecord): string | undefined {
  return kind !== 'update' && 'status' in data ? data.status : undefined;
}

const isSame = (a: HistoryEntry, b: HistoryEntry): boolean => a.on === b.on && a.status === b.status;

/** The entries that came after what the earlier version knew. Entries that only fill in the past are no new steps. */
function newEntries({ before, after }: Continued, from: string): readonly Placed[] {
  const [known, now] = [byDay(before), byDay(after)];
  const last = known.at(-1)?.entry;
  if (last !== undefined) {
    const isNew = ({ entry }: Placed): boolean =>
      entry.on > last.on || (entry.on === last.on && !known.some((old) => isSame(old.entry, entry)));
    return now.filter(isNew);
  }
  if (statusOf(after) === from) return [];
  return now.slice(now.findLastIndex(({ entry }) => entry.status === from) + 1);
}

/**
 * The steps by which a record went from its status before to its status now: one for each new entry of its history, and one more where the
 * status is not the one to which they lead.
 */
export function transitionsBetween(pair: Continued): readonly Transition[] {
  const [start, end] = [statusOf(pair.before), statusOf(pair.after)];
  if (start === undefined || end === undefined) return [];
  const steps: Transition[] = [];
  let from = start;
  for (const recorded of newEntries(pair, start)) {
    const to = recorded.entry.status;
    if (to !== from) steps.push({ from, to, recorded });
    from = to;
  }
  return from === end ? steps : [...steps, { from, to: end, recorded: undefined }];
}
