import { seatedGroups } from '../../facts/groups.js';
import type { StakeholderGroup } from '../../model/stakeholder-groups.js';
import type { Snapshot } from '../../model/snapshot.js';
import { classesRead, reads } from '../_reads.js';
import type { Observation } from '../define.js';

/** From what it is known which groups have a seat. */
export const groupsRead = reads(classesRead, { organisation: ['groups'] });

/** Each of some stakeholder groups: whether it has a seat on a national body on the as-of day. */
export function ofGroups(snapshot: Snapshot, groups: readonly StakeholderGroup[]): readonly Observation[] {
  const seated = seatedGroups(snapshot);
  return groups.map((group) => ({ id: group, hit: seated.has(group), facets: { group: [group] } }));
}
