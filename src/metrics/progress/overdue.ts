import { dueDayOn } from '../../facts/amendments.js';
import { daysOverdue } from '../../facts/overdue.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { duesRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/overdue',
  title: 'Overdue actions',
  definition: 'How many of the live actions with a deadline are past it on the as-of day.',
  formula: 'number of live actions past their deadline in force and grace, of the live actions with a deadline',
  moves: 'Complete the action, or move its deadline by an adopted decision.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: duesRead,
  aggregate: { how: 'count' },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) =>
      dueDayOn(snapshot, action) === undefined
        ? leftOut(action, 'no deadline')
        : tested(action, daysOverdue(snapshot, action) > 0),
    ),
});
