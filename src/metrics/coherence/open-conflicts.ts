import { openConflicts } from '../../facts/policies.js';
import { ofLiveActions } from '../_actions.js';
import { measured } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'coherence/open-conflicts',
  title: 'Open conflicts with other policies',
  definition:
    'How many conflicts between live actions and other policies are unresolved on the as-of day. A conflict ends with the policy.',
  formula:
    'sum over live actions of their relations "conflicts" with a policy that has not ended, not resolved on or before the as-of day',
  moves: 'Settle the conflict with the owner of the policy, and record "resolved_on" in the relation.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['action', 'policy'],
  candidates: ['action'],
  reads: reads(actionStatus, { action: ['policies'], policy: ['status', 'history', 'to'] }),
  hinges: ['action.policies'],
  aggregate: { how: 'sum' },
  observe(snapshot) {
    const open = openConflicts(snapshot);
    return ofLiveActions(snapshot, (action) =>
      measured(action, open.filter((conflict) => conflict.action.id === action.id).length),
    );
  },
});
