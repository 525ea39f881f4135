import { ofLiveActions } from '../_actions.js';
import { tested } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'coherence/duplicates',
  title: 'Actions that stand in two plans',
  definition: 'How many of the live actions another plan holds as well: one activity, counted twice.',
  formula: 'live actions with a relation "same-as" to another policy or plan ÷ live actions',
  moves: 'Let one plan carry the activity: change the relation "same-as", or cancel the action.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['action', 'policy'],
  candidates: ['action'],
  reads: reads(actionStatus, { action: ['policies'] }),
  hinges: ['action.policies'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) =>
      tested(
        action,
        (action.data.policies ?? []).some(({ relation }) => relation === 'same-as'),
      ),
    ),
});
