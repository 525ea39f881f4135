/** What became of one file from one tree to another. */
export interface FileChange {
  readonly type: 'added' | 'changed' | 'deleted' | 'renamed';
  /** From the top of the register, with `/`. */
  readonly path: string;
  /** The path before, for a renamed file; else the same. */
  readonly before: string;
}
