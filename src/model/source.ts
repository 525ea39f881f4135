/** One entry of a source tree. Nothing is read until `read` is called, so that a size can be refused first. */
export interface SourceFile {
  /** Path relative to the top of the register, with forward slashes. */
  readonly path: string;
  /** Symbolic links and special files are listed, never followed. */
  readonly type: 'file' | 'symlink' | 'other';
  /** Bytes, as the file system or git states them. */
  readonly size: number;
  /** The id of the blob in git, where the tree is a commit: equal ids mean equal bytes. */
  readonly blob?: string;
  /** The bytes. Must not be called for anything but `type: 'file'`. */
  read(): Uint8Array;
}

/** Which knowledge a tree holds: a commit, or files on disk or in memory. */
export interface Provenance {
  /** Full commit id, or null where the folder is not under version control by itself. */
  readonly commit: string | null;
  /** Whether the working tree differs from the commit. False for a commit. */
  readonly dirty: boolean;
  /** The committer's day in the register's time zone is settled by the caller from this instant (ms since 1970, UTC). */
  readonly committedAt: number | null;
}

/** The port through which files come in: working tree, commit or memory. */
export interface SourceTree {
  readonly provenance: Provenance;
  /** All files, sorted by path (code units); dot-folders and other than the register's files are included by path only.
   *  Throws {@link Refusal} `limit/files` when there are more than the limit. */
  files(): readonly SourceFile[];
}
