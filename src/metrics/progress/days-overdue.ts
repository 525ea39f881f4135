import { daysOverdue } from '../../facts/overdue.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, measured } from '../_observe.js';
import { duesRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/days-overdue',
  title: 'Days overdue',
  definition: 'By how long the overdue actions are past their deadline on the as-of day: the median.',
  formula: 'median over overdue live actions of the days since their deadline in force and grace',
  moves: 'Complete what is overdue longest, or move its deadline by an adopted decision; each day adds one.',
  unit: 'days',
  better: 'down',
  range: [1, null],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: duesRead,
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const days = daysOverdue(snapshot, action);
      return days === 0 ? leftOut(action, 'not overdue') : measured(action, days);
    }),
});
