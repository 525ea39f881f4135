import { dueDayOn } from '../../facts/amendments.js';
import { daysOverdue } from '../../facts/overdue.js';
import { isLive, statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Commitment } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { commitmentDuesRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, commitment: Commitment): Observation {
  const { made_on: made } = commitment.data;
  if (made !== undefined && made > snapshot.asOf) return leftOut(commitment, 'made after the as-of day');
  const status = statusOn(commitment, snapshot.asOf);
  if (status === undefined) return leftOut(commitment, 'not recorded yet on the as-of day');
  if (!isLive(commitment, snapshot.asOf)) return tested(commitment, status === 'kept');
  if (dueDayOn(snapshot, commitment) === undefined) return leftOut(commitment, 'open, without a deadline');
  if (daysOverdue(snapshot, commitment) === 0) return leftOut(commitment, 'open, within its deadline');
  return tested(commitment, false);
}

export default defineMetric({
  id: 'commitments/kept',
  title: 'Commitments kept',
  definition: 'How many of the commitments that were settled or fell due by the as-of day were kept.',
  formula: 'commitments kept ÷ commitments kept, withdrawn, lapsed, or open past their deadline and grace',
  moves: 'Keep the commitment, and record it with its day; one that is withdrawn or lapses counts against.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L17'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: commitmentDuesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => snapshot.dataset.of('commitment').map((commitment) => observe(snapshot, commitment)),
});
