import { forgetChanges } from '../io/changes.js';
import type { ChangePlan } from '../run/change-plan.js';
import { planRedaction } from '../run/redact.js';
import type { RedactOptions, Redacted } from '../run/redact.js';
import type { Workspace } from './change.js';

export type { RedactOptions, Redacted } from '../run/redact.js';

/**
 * Plans that values are taken out of a record for good.
 *
 * @throws Misuse for a record or field that is not there, or one that cannot be without its value
 */
export function planRedact({ tree }: Workspace, plan: ChangePlan, id: string, options: RedactOptions): Redacted {
  return planRedaction(plan, tree, id, options);
}

/** Takes what the program remembers of a record's file for `undo` away: it holds what was redacted. */
export function forgetRedacted({ folder }: Workspace, path: string): void {
  forgetChanges(folder, [path]);
}
