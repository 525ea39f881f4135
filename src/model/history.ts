import type { FileChange } from './file-change.js';

/** What a commit did to one file, compared with one of its parents, with the contents. */
export interface ContentChange extends FileChange {
  /** The id of the content before; empty where there was no file. */
  readonly blobBefore: string;
  /** The id of the content after; empty where the file is gone. */
  readonly blob: string;
  /** Whether it is a regular file now, rather than a link or a repository inside this one. */
  readonly isFile: boolean;
}

/** A commit as a history needs it. Who and what is said are for those who may see all. */
export interface HistoryCommit {
  readonly commit: string;
  /** Full ids, the first parent first; none for a commit that begins a history. */
  readonly parents: readonly string[];
  /** The committer's instant in ms since 1970, UTC. */
  readonly committedAt: number;
  readonly author: string;
  readonly email: string;
  readonly subject: string;
  /** One list for each parent, in their order; for a commit without parents one list, in which all is added. */
  readonly changes: readonly (readonly ContentChange[])[];
}
