import { leadOn } from '../../facts/amendments.js';
import { dueDayOn } from '../../facts/amendments.js';
import { ofLiveActions } from '../_actions.js';
import { weighed } from '../_observe.js';
import { duesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'data/completeness',
  title: 'Completeness of the plan',
  definition:
    'How much of what every live action should have is recorded on the as-of day: a responsible organisation, a deadline, a source of financing, an indicator.',
  formula: 'of these four, those recorded ÷ four for each live action (plan quality as SIGMA measures it)',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  reads: reads(duesRead, { action: ['lead', 'financing', 'indicators'] }),
  hinges: ['action.financing', 'action.indicators'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const recorded = [
        leadOn(action, snapshot.asOf) !== undefined,
        dueDayOn(snapshot, action) !== undefined,
        (action.data.financing ?? []).length > 0,
        (action.data.indicators ?? []).length > 0,
      ];
      return weighed(action, recorded.filter(Boolean).length, recorded.length);
    }),
});
