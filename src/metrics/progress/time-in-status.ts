import { daysBetween } from '../../base/day.js';
import { statusSince } from '../../facts/status.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, measured } from '../_observe.js';
import { actionStatus } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/time-in-status',
  title: 'Time in status',
  definition: 'For how long the live actions have had the status that they have on the as-of day: the median.',
  formula: 'median over live actions of the days since their status began; without a history nothing is known',
  moves: 'A status that changes, recorded in the history with its day; each day adds one.',
  unit: 'days',
  better: 'neither',
  range: [0, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: actionStatus,
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const since = statusSince(action, snapshot.asOf);
      return since === undefined
        ? leftOut(action, 'no history of its status')
        : measured(action, daysBetween(since, snapshot.asOf));
    }),
});
