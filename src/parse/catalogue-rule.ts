import type { Severity } from '../model/finding.js';

/** A file of an example. */
export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** What the reference, `explain` and the check of waivers know about a rule that works while a register is read. */
export interface ParseRule {
  /** `family/name`. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  readonly severity: Severity;
  readonly waysOut: readonly [string, string];
  /** A file without the finding, and one with it; absent where no text can show it. Tests run them. */
  readonly right?: ExampleFile;
  readonly wrong?: ExampleFile;
}

/** A file of an example, line by line. */
export function example(path: string, ...lines: readonly string[]): ExampleFile {
  return { path, text: `${lines.join('\n')}\n` };
}
