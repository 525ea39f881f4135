import type { Severity } from '../model/finding.js';

/** What the reference, `explain` and the check of waivers know about a rule that works while a register is read. */
export interface ParseRule {
  /** `family/name`. */
  readonly id: string;
  readonly title: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  readonly severity: Severity;
  readonly waysOut: readonly [string, string];
  /** The ids of everything that it may say; none where it refuses the whole register. Each has a sample in `test/rules/`. */
  readonly messages: readonly string[];
}
