import { nameOf, nameOfId } from '../../facts/names.js';
import { openConflicts } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'coherence/open-conflict',
  title: 'A live action conflicts with another policy',
  why: 'Two plans that contradict each other leave those who carry them out to choose. Conflicts are settled between the owners, by the body.',
  clauses: ['L18'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['action', 'policy'],
  waysOut: [
    'Settle it with the owner of the policy, and record "resolved_on" with a note.',
    'Change or cancel the action by a decision.',
  ],
  messages: {
    open: {
      text: 'the action {action} conflicts with {policy}, and that is not resolved',
      help: 'settle it with {owner}; then add "resolved_on" and a note on how',
      label: 'not resolved',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const { action, index, relation, policy } of openConflicts(snapshot)) {
      const owner = policy?.data.owner;
      const data = {
        action: nameOf(dataset, action),
        policy: policy === undefined ? relation.policy : nameOf(dataset, policy),
        owner: owner === undefined ? 'the owner of the policy' : nameOfId(dataset, owner),
      };
      yield { message: 'open', data, place: at(action, 'policies', index, 'relation') };
    }
  },
});
