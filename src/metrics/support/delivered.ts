import { delivered } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/delivered',
  title: 'Support delivered',
  definition: 'The money delivered on or before the as-of day, by currency.',
  formula: 'sum of the deliveries (IATI: incoming funds)',
  moves: 'Record a delivery with its day and amount.',
  unit: 'money',
  better: 'up',
  range: [0, null],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: { support: ['deliveries'] },
  hinges: ['support.deliveries'],
  aggregate: { how: 'money' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const money = delivered(support, snapshot.asOf);
      return money.size === 0 ? leftOut(support, 'nothing delivered by the as-of day') : priced(support, money);
    }),
});
