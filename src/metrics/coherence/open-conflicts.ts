import { ofLiveActions } from '../_actions.js';
import { measured } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'coherence/open-conflicts',
  title: 'Open conflicts with other policies',
  definition: 'How many conflicts between live actions and other policies are unresolved on the as-of day.',
  formula: 'sum over live actions of their relations "conflicts" that were not resolved on or before the as-of day',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['action', 'policy'],
  reads: reads(actionStatus, { action: ['policies'] }),
  hinges: ['action.policies'],
  aggregate: { how: 'sum' },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const conflicts = (action.data.policies ?? []).filter(({ relation }) => relation === 'conflicts');
      const isOpen = (resolvedOn: string | undefined): boolean =>
        resolvedOn === undefined || resolvedOn > snapshot.asOf;
      return measured(action, conflicts.filter((conflict) => isOpen(conflict.resolved_on)).length);
    }),
});
