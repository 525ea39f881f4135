/** A file that is written by `npm run generate` and committed. */
export interface GeneratedFile {
  /** Relative to the project's top, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The first line of every generated module. */
export const notice = '// Written by `npm run generate`. Do not edit.';
