import { daysBetween } from '../../base/day.js';
import { adoptedDueDay, dayOfDeadline, dueOn } from '../../facts/amendments.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, measured } from '../_observe.js';
import { actionStatus, adoptionRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/slippage',
  title: 'Slippage since adoption',
  definition:
    'By how many days the deadlines of the live actions have moved since they were adopted, whoever moved them: the mean.',
  formula:
    'mean over live adopted actions of the days from the deadline adopted to the deadline stated on the as-of day',
  moves: 'Complete or cancel the action, or move its deadline; only what is live counts.',
  unit: 'days',
  better: 'down',
  range: [null, null],
  clauses: ['L19', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: reads(actionStatus, adoptionRead),
  aggregate: { how: 'mean' },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const adopted = adoptedDueDay(snapshot, action);
      const stated = dayOfDeadline(snapshot, dueOn(action, snapshot.asOf));
      if (adopted === undefined) return leftOut(action, 'no adopted deadline');
      if (stated === undefined) return leftOut(action, 'no deadline');
      return measured(action, daysBetween(adopted, stated));
    }),
});
