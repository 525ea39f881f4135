import { dueDayOn } from '../../facts/amendments.js';
import { daysOverdue } from '../../facts/overdue.js';
import { ofLiveCommitments } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { commitmentDuesRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'commitments/overdue',
  title: 'Overdue commitments',
  definition: 'How many of the open commitments with a deadline are past it on the as-of day.',
  formula: 'number of open commitments past their deadline and grace, of the open commitments with a deadline',
  moves: 'Keep the commitment and record it with its day, or agree on another deadline.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L10', 'L17'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: commitmentDuesRead,
  aggregate: { how: 'count' },
  observe: (snapshot) =>
    ofLiveCommitments(snapshot, (commitment) =>
      dueDayOn(snapshot, commitment) === undefined
        ? leftOut(commitment, 'no deadline')
        : tested(commitment, daysOverdue(snapshot, commitment) > 0),
    ),
});
