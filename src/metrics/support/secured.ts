import { secured } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/secured',
  title: 'Support secured',
  definition: 'The money that can be counted on, on the as-of day, by currency.',
  formula:
    'sum of the commitments in force, or of what was delivered where that is more (IATI: incoming commitment, incoming funds)',
  moves: 'Record a commitment of the provider, with its day and amount.',
  unit: 'money',
  better: 'up',
  range: [0, null],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: { support: ['status', 'history', 'commitments', 'deliveries'] },
  hinges: ['support.commitments', 'support.deliveries'],
  aggregate: { how: 'money' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const money = secured(support, snapshot.asOf);
      return money.size === 0 ? leftOut(support, 'nothing secured by the as-of day') : priced(support, money);
    }),
});
