import { parseDecimal, ratioOfDecimals } from '../../base/money.js';
import { statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Commitment } from '../_actions.js';
import { leftOut, measured } from '../_observe.js';
import { commitmentStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, commitment: Commitment): Observation {
  const { quantity, deliveries } = commitment.data;
  if (statusOn(commitment, snapshot.asOf) === undefined)
    return leftOut(commitment, 'not recorded yet on the as-of day');
  if (quantity === undefined) return leftOut(commitment, 'no quantity promised');
  const came = (deliveries ?? []).filter(({ on }) => on <= snapshot.asOf);
  const sum = came.reduce((total, delivery) => total + (parseDecimal(delivery.quantity ?? 0) ?? 0n), 0n);
  const share = ratioOfDecimals(sum, parseDecimal(quantity.value) ?? 0n);
  return share === null ? leftOut(commitment, 'nothing promised') : measured(commitment, share);
}

export default defineMetric({
  id: 'commitments/delivered',
  title: 'Delivered of what was promised',
  definition:
    'How much of the quantities that commitments promise was delivered by the as-of day: the mean of the commitments, since their units differ. More than promised counts as more than 1.',
  formula: 'mean over commitments with a quantity of (delivered ÷ promised); what remains is the balance',
  moves: 'Record a delivery with its date and quantity.',
  unit: 'share',
  better: 'up',
  range: [0, null],
  clauses: ['L10', 'L17'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: reads(commitmentStatus, { commitment: ['quantity', 'deliveries'] }),
  aggregate: { how: 'mean' },
  observe: (snapshot) => snapshot.dataset.of('commitment').map((commitment) => observe(snapshot, commitment)),
});
