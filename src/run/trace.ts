import type { ContentChange, HistoryCommit } from '../model/history.js';

/** A file in a commit. */
export interface FileVersion {
  readonly path: string;
  /** The id of its content. */
  readonly blob: string;
}

/** A commit that changed a file, compared with its first parent. */
export interface Touch {
  readonly commit: HistoryCommit;
  /** Null where the file was not there yet. */
  readonly before: FileVersion | null;
  /** Null where the file went. */
  readonly after: FileVersion | null;
}

/** What a commit did to a file that has had any of these names. A name that the file had before is added to them. */
function touchIn(commit: HistoryCommit, changes: readonly ContentChange[], names: Set<string>): Touch | undefined {
  const found = changes.filter(({ path }) => names.has(path));
  const after = found.find(({ type }) => type !== 'deleted');
  const gone = found.find(({ type }) => type === 'deleted');
  if (after === undefined && gone === undefined) return undefined;
  if (after !== undefined) names.add(after.before);
  const origin = after !== undefined && after.type !== 'added' ? after : gone;
  return {
    commit,
    before: origin === undefined ? null : { path: origin.before, blob: origin.blobBefore },
    after: after === undefined ? null : { path: after.path, blob: after.blob },
  };
}

/**
 * Follows a file through a history, also where it was renamed. A merge counts only where it is like none of its parents.
 *
 * @param commits the youngest first
 * @param paths the names that the file is known to have, or to have had
 * @returns the oldest first
 */
export function traceFile(commits: readonly HistoryCommit[], paths: Iterable<string>): readonly Touch[] {
  const names = new Set(paths);
  const touches: Touch[] = [];
  for (const commit of commits) {
    const [first, ...others] = commit.changes.map((changes) => touchIn(commit, changes, names));
    if (first !== undefined && others.every((touch) => touch !== undefined)) touches.push(first);
  }
  return touches.reverse();
}
