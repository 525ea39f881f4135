import { ofLiveActions } from '../_actions.js';
import { tested } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'coherence/actions-mapped',
  title: 'Actions mapped to other policies',
  definition:
    'For how many of the live actions the register says how they relate to other policies, platforms and plans.',
  formula: 'live actions with at least one relation to a policy ÷ live actions',
  moves: 'Name a policy with its relation under "policies" of the action.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['action', 'policy'],
  candidates: ['action'],
  reads: reads(actionStatus, { action: ['policies'] }),
  hinges: ['action.policies'],
  aggregate: { how: 'share' },
  observe: (snapshot) => ofLiveActions(snapshot, (action) => tested(action, (action.data.policies ?? []).length > 0)),
});
