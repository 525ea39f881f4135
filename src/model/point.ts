/** A state of a register in time: a commit, or the files on disk. */
export interface Point {
  /** As a person named it: `2026-Q2`, `2026-06-30`, `main~3`; for the files on disk `working tree`. */
  readonly name: string;
  /** The full id of the commit, or null for the files on disk. */
  readonly commit: string | null;
}
