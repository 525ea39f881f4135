import { planAffirmations } from '../run/affirm.js';
import type { AffirmOptions } from '../run/affirm.js';
import type { ChangePlan } from '../run/change-plan.js';
import type { Workspace } from './change.js';

export type { AffirmOptions } from '../run/affirm.js';

/**
 * Plans that links of a record are affirmed, as it stands on disk.
 *
 * @returns the links that are affirmed, as the record writes them; none where no link asks for it
 * @throws Misuse for a record or link that is not there, or a file that cannot be changed
 */
export function planAffirm(
  { register }: Workspace,
  plan: ChangePlan,
  id: string,
  options: AffirmOptions,
): readonly string[] {
  return planAffirmations(plan, register, id, options);
}
