import type { Day } from '../base/day.js';
import { itemRef } from '../base/id.js';
import type { RegisterRecord } from '../model/record.js';
import type { Action, Policy as PolicyData } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { isLive, statusOn } from './status.js';
import { holdsOn, knownOn } from './time.js';

export type Policy = RegisterRecord<'policy'>;
export type PolicyArea = PolicyData['policy_areas'][number];
export type Measure = NonNullable<PolicyData['measures']>[number];
type RelationData = NonNullable<Action['policies']>[number];

/** The four areas of L18, in the order of the founding text. */
export const policyAreas: readonly PolicyArea[] = [
  'violence-against-children',
  'child-rights',
  'cybersecurity',
  'digital-citizenship',
];

const agreementTypes: ReadonlySet<string> = new Set([
  'agreement',
  'information-sharing-agreement',
  'liaison-arrangement',
]);

/** Whether it is an agreement or arrangement between parties (L22, L24), rather than a policy, platform, plan or law (L18). */
export function isAgreement(policy: Policy): boolean {
  return agreementTypes.has(policy.data.type);
}

/** Whether a policy or agreement is in force on a day: by its status and within its own days. */
export function isInForce(policy: Policy, day: Day): boolean {
  return statusOn(policy, day) === 'in-force' && holdsOn(policy.data, day);
}

/** Whether its last day has passed while its status still says that it is in force. */
export function hasLapsed(policy: Policy, day: Day): boolean {
  return statusOn(policy, day) === 'in-force' && policy.data.to !== undefined && policy.data.to < day;
}

/** Whether it no longer holds on a day: expired or repealed by its status, or past its last day. */
export function hasEnded(policy: Policy, day: Day): boolean {
  const status = statusOn(policy, day);
  return status === 'expired' || status === 'repealed' || hasLapsed(policy, day);
}

/** The policies, platforms, plans and laws in force on the as-of day; agreements are counted apart. */
export function policiesInForce(snapshot: Snapshot): readonly Policy[] {
  return snapshot.dataset.of('policy').filter((policy) => !isAgreement(policy) && isInForce(policy, snapshot.asOf));
}

/** The agreements and arrangements in force on the as-of day. */
export function agreementsInForce(snapshot: Snapshot): readonly Policy[] {
  return snapshot.dataset.of('policy').filter((policy) => isAgreement(policy) && isInForce(policy, snapshot.asOf));
}

/** What the register says of one area of L18 on the as-of day. */
export interface AreaCoverage {
  readonly area: PolicyArea;
  /** Policies, platforms, plans and laws in force. */
  readonly inForce: readonly Policy[];
  /** Statements that there is none. */
  readonly noneExists: readonly Policy[];
}

/** The four areas of L18 with what is in force in each, and with statements that nothing exists. */
export function areaCoverage(snapshot: Snapshot): readonly AreaCoverage[] {
  const inForce = policiesInForce(snapshot);
  const stated = snapshot.dataset
    .of('policy')
    .filter((policy) => statusOn(policy, snapshot.asOf) === 'none-exists' && holdsOn(policy.data, snapshot.asOf));
  return policyAreas.map((area) => ({
    area,
    inForce: inForce.filter(({ data }) => data.policy_areas.includes(area)),
    noneExists: stated.filter(({ data }) => data.policy_areas.includes(area)),
  }));
}

/** How an action relates to a policy, or to one of its measures. */
export interface PolicyRelation {
  readonly action: RegisterRecord<'action'>;
  /** Where it stands in the action's list. */
  readonly index: number;
  readonly relation: RelationData;
  /** Undefined where the policy is not known or may not be seen. */
  readonly policy: Policy | undefined;
  /** Where the relation is to a measure: that measure, if the policy has it. */
  readonly measure: Measure | undefined;
}

/** A reference to a policy (`plan`) or to one of its measures (`plan#M1`), taken apart. */
function partsOf(reference: string): readonly [record: string, item: string | undefined] {
  const parts = itemRef(reference);
  return parts === undefined ? [reference, undefined] : [parts.record, parts.item];
}

/** The relations of an action to policies, in the order of the file. */
export function relationsOf(snapshot: Snapshot, action: RegisterRecord<'action'>): readonly PolicyRelation[] {
  return (action.data.policies ?? []).map((relation, index) => {
    const [record, item] = partsOf(relation.policy);
    const policy = snapshot.dataset.get('policy', record);
    const measure = policy?.data.measures?.find(({ id }) => id === item);
    return { action, index, relation, policy, measure };
  });
}

/** The relations of the actions that are live on the as-of day. */
export function liveRelations(snapshot: Snapshot): readonly PolicyRelation[] {
  return snapshot.dataset
    .of('action')
    .filter((action) => isLive(action, snapshot.asOf))
    .flatMap((action) => relationsOf(snapshot, action));
}

/** The conflicts between live actions and policies that are not resolved on the as-of day, nor over because the policy ended. */
export function openConflicts(snapshot: Snapshot): readonly PolicyRelation[] {
  return liveRelations(snapshot).filter(({ relation, policy }) => {
    if (relation.relation !== 'conflicts') return false;
    if (relation.resolved_on !== undefined && knownOn(relation.resolved_on, snapshot.asOf)) return false;
    return policy === undefined || !hasEnded(policy, snapshot.asOf);
  });
}

/**
 * The measures of other plans that are the same activity as live actions on the as-of day, by reference (`policy#M1`), with
 * those actions: two of them would count one activity twice.
 */
export function sharedMeasures(snapshot: Snapshot): ReadonlyMap<string, readonly PolicyRelation[]> {
  const shared = new Map<string, readonly PolicyRelation[]>();
  for (const entry of liveRelations(snapshot)) {
    const { relation, measure } = entry;
    if (relation.relation !== 'same-as' || measure === undefined) continue;
    shared.set(relation.policy, [...(shared.get(relation.policy) ?? []), entry]);
  }
  return shared;
}
