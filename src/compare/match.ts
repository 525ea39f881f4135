import { splitUpdateId } from '../base/id.js';
import type { Dataset } from '../model/dataset.js';
import type { FileChange } from '../model/file-change.js';
import type { AnyRecord } from '../model/record.js';

/** A record at two points in time. One side is absent where it was not there. */
export type RecordPair =
  | { readonly before: AnyRecord; readonly after: AnyRecord }
  | { readonly before: undefined; readonly after: AnyRecord }
  | { readonly before: AnyRecord; readonly after: undefined };

/** Files that git takes for renamed: path after → path before. */
export type Renames = ReadonlyMap<string, string>;

/** The files that got another name, as git tells it. */
export function renamesAmong(files: readonly FileChange[]): Renames {
  return new Map(files.filter(({ type }) => type === 'renamed').map(({ path, before }) => [path, before]));
}

/** Finds for each later record the earlier one that it was. */
class Matching {
  private readonly before: Dataset;
  private readonly after: Dataset;
  private readonly renames: Renames;
  private readonly byPath: ReadonlyMap<string, AnyRecord>;
  private readonly taken = new Set<string>();

  constructor(before: Dataset, after: Dataset, renames: Renames) {
    this.before = before;
    this.after = after;
    this.renames = renames;
    const paths = renames.size === 0 ? [] : [...before.records.values()];
    this.byPath = new Map(paths.map((record) => [record.path, record]));
  }

  pairs(): RecordPair[] {
    const pairs: RecordPair[] = [];
    for (const after of this.after.records.values()) {
      const before = this.earlier(after);
      if (before !== undefined) this.taken.add(before.id);
      pairs.push({ before, after } as RecordPair);
    }
    for (const before of this.before.records.values()) {
      if (!this.taken.has(before.id)) pairs.push({ before, after: undefined });
    }
    return pairs;
  }

  private earlier(after: AnyRecord): AnyRecord | undefined {
    const same = this.before.find(after.id);
    if (same !== undefined) return same.kind === after.kind ? same : undefined;
    const former = this.formerIds(after).map((id) => this.before.find(id));
    const renamed = this.byPath.get(this.renames.get(after.path) ?? '');
    return [...former, renamed].find((record) => record !== undefined && this.isFree(record, after));
  }

  /** The ids that a record had, the last one first; an update is called after what it is about. */
  private formerIds(after: AnyRecord): string[] {
    const own = (after.data.formerly ?? []).toReversed();
    const parts = after.kind === 'update' ? splitUpdateId(after.id) : undefined;
    if (parts === undefined) return own;
    const subject = this.after.find(parts.record)?.data.formerly ?? [];
    return [...own, ...subject.toReversed().map((id) => `${parts.period}/${id}`)];
  }

  /** Whether an earlier record can be the one: of the same kind, and nobody else's. */
  private isFree(record: AnyRecord, after: AnyRecord): boolean {
    return record.kind === after.kind && !this.taken.has(record.id) && this.after.find(record.id) === undefined;
  }
}

/**
 * Pairs the records of two datasets: by id, by the ids that a record had before (`formerly`), and by what git takes for a renamed file.
 *
 * @returns in the order of the later records, then what is gone in its own order
 */
export function matchRecords(before: Dataset, after: Dataset, renames: Renames = new Map()): readonly RecordPair[] {
  return new Matching(before, after, renames).pairs();
}
