import { nameOf } from '../../facts/names.js';
import { hasEnded, liveRelations } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

/** Relations that lean on the policy; an overlap or a conflict with one that ended is over. */
const leaning: ReadonlySet<string> = new Set(['same-as', 'contributes-to', 'depends-on']);

export default defineDatasetRule({
  id: 'coherence/relation-ended',
  title: 'A live action leans on a policy that ended',
  why: 'An action that contributes to a plan which is over, or depends on it, has lost its ground or its companion.',
  clauses: ['L18'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action', 'policy'],
  waysOut: ['Relate the action to what followed the policy.', 'Take the relation out, if nothing did.'],
  messages: {
    ended: {
      text: 'the action {action} {relation} {policy}, which is no longer in force',
      help: 'relate it to what followed, or take the relation out',
      label: 'no longer in force',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const { action, index, relation, policy } of liveRelations(snapshot)) {
      if (policy === undefined || !leaning.has(relation.relation) || !hasEnded(policy, asOf)) continue;
      const data = {
        action: nameOf(dataset, action),
        relation: relation.relation === 'same-as' ? 'is the same as a part of' : relation.relation.replace('-', ' '),
        policy: nameOf(dataset, policy),
      };
      yield { message: 'ended', data, place: at(action, 'policies', index, 'policy') };
    }
  },
});
