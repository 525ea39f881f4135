/* Which records an audience could read once, and what may be told of them now: only what it knows already. */
import { dayInZone } from '../base/day.js';
import { foldId, splitId } from '../base/id.js';
import { sortBy } from '../base/order.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Departure, Removal } from '../model/departure.js';
import type { HistoryCommit } from '../model/history.js';
import type { AnyRecord, KindName } from '../model/record.js';
import { sortPath } from '../parse/paths.js';
import type { PastRegister } from './life.js';
import { firstParents } from './series.js';
import { traceFile } from './trace.js';
import type { FileVersion, Touch } from './trace.js';
import { mightRead, statesOf } from './visible-life.js';
import type { State } from './visible-life.js';
import type { Versions } from './versions.js';

/** A record that an audience does not find now under some id: hidden, gone or moved. */
export interface AbsentTrace {
  /** The record, where it is still in the register. */
  readonly record: AnyRecord | undefined;
  /** The oldest first. */
  readonly touches: readonly Touch[];
}

/** Where absent records are looked for. */
export interface AbsenceSource {
  /** The commits of the main line, the youngest first, each compared with its first parent alone. */
  readonly commits: readonly HistoryCommit[];
  readonly register: PastRegister;
  /** What the audience may see of it. */
  readonly shown: Dataset;
  /** Every path that a record of the register has had by its own account. */
  readonly pathsOf: (record: AnyRecord) => readonly string[];
}

/**
 * The main line of a history: what stood there is what others could have seen. Proposals that were mended before they were merged are
 * not on it.
 */
export function mainLine(commits: readonly HistoryCommit[]): readonly HistoryCommit[] {
  return firstParents(commits)
    .toReversed()
    .map((commit) => ({ ...commit, changes: commit.changes.slice(0, 1) }));
}

/** A record as its path names it; none for an update, which has no page. */
function recordAt(path: string): { readonly kind: KindName; readonly id: string } | undefined {
  const sorted = sortPath(path);
  return sorted.sort === 'record' && sorted.kind !== 'update' ? { kind: sorted.kind, id: sorted.id } : undefined;
}

const namesIn = (touches: readonly Touch[]): string[] =>
  touches.flatMap(({ before, after }) => [before, after].flatMap((file) => file?.path ?? []));

/** Follows every record that the audience does not find under one of its ids, through all the names that it has had. */
export function absentTraces({ commits, register, shown, pathsOf }: AbsenceSource): readonly AbsentTrace[] {
  const traced = new Set<string>();
  const trace = (paths: readonly string[]): readonly Touch[] => {
    const touches = traceFile(commits, paths);
    for (const path of [...paths, ...namesIn(touches)]) traced.add(path);
    return touches;
  };
  const present = [...register.parsed.dataset.records.values()].filter(({ kind }) => kind !== 'update');
  const hidden = present.flatMap((record): AbsentTrace[] => {
    const touches = trace(pathsOf(record));
    // One that the audience finds may have been hidden from it for a while, and have had other ids before that.
    const isMoved = namesIn(touches).some((path) => path !== record.path);
    return isMoved || shown.find(record.id) === undefined ? [{ record, touches }] : [];
  });
  // What cannot be read is not gone: nobody knows for whom it is.
  for (const path of register.parsed.unread) trace([path]);
  const paths = commits.flatMap(({ changes }) => changes.flat().flatMap(({ path, before }) => [path, before]));
  const gone = paths.flatMap((path): AbsentTrace[] => {
    if (traced.has(path) || recordAt(path) === undefined) return [];
    return [{ record: undefined, touches: trace([path]) }];
  });
  return [...hidden, ...gone];
}

/** What is needed to judge absent records. */
export interface DepartureSource {
  readonly commits: readonly HistoryCommit[];
  /** The commits of the main line that changed the settings, the oldest first. */
  readonly settings: readonly Touch[];
  readonly versions: Versions;
  readonly audience: Audience;
  readonly timeZone: string;
}

/** Judges one record. */
class Absence {
  private readonly trace: AbsentTrace;
  private readonly source: DepartureSource;
  private readonly states: readonly State[];

  constructor(trace: AbsentTrace, source: DepartureSource) {
    this.trace = trace;
    this.source = source;
    this.states = statesOf({ ...source, touches: trace.touches });
  }

  private isOpen(state: State): boolean {
    return mightRead(state, this.source, this.source.audience);
  }

  private dayOf({ commit }: State): string {
    return dayInZone(commit.committedAt, this.source.timeZone);
  }

  /** The names under which it stood open when a day ended: what was mended on the same day counts as never published. */
  private openFiles(): readonly FileVersion[] {
    return this.states.flatMap((state, index) => {
      const next = this.states[index + 1];
      const isEndOfDay = next === undefined || this.dayOf(next) !== this.dayOf(state);
      return isEndOfDay && state.version !== null && this.isOpen(state) ? [state.version] : [];
    });
  }

  /** What may be told: nothing of a record that is hidden, or was when it went. */
  private removalAs(kind: KindName): Removal | undefined {
    const last = this.states.findLast(({ version }) => version !== null);
    if (this.trace.record !== undefined || last === undefined || !this.isOpen(last)) return undefined;
    const end = this.states.at(-1);
    if (end === undefined || end.version !== null) return { kind, day: null, commit: null };
    return { kind, day: this.dayOf(end), commit: end.commit.commit };
  }

  departures(): readonly Departure[] {
    const ids = new Map(
      this.openFiles()
        .flatMap(({ path }) => recordAt(path) ?? [])
        .map(({ id, kind }) => [id, kind]),
    );
    return [...ids].flatMap(([id, kind]): Departure[] => {
      const removed = this.removalAs(kind);
      // An id of words says what a hidden record is about.
      return removed === undefined && !isNumbered(id, kind) ? [] : [{ id, removed }];
    });
  }
}

const isNumbered = (id: string, kind: KindName): boolean => {
  const { prefix } = shapes[kind];
  return prefix !== undefined && splitId(id)?.prefix === prefix;
};

/** The records that an audience could read once and does not find now, sorted by their ids, of which there is one each. */
export function departuresOf(traces: readonly AbsentTrace[], source: DepartureSource): readonly Departure[] {
  const found = new Map<string, Departure>();
  for (const departure of traces.flatMap((trace) => new Absence(trace, source).departures())) {
    const known = found.get(foldId(departure.id));
    // Of two records that had an id one after the other, the one of which nothing may be told decides.
    if (known === undefined || departure.removed === undefined) found.set(foldId(departure.id), departure);
  }
  return sortBy(found.values(), ({ id }) => id);
}
