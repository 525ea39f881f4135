import { delivered, secured } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/delivered-share',
  title: 'Delivered of what is secured',
  definition: 'How much of the money that can be counted on, on the as-of day, was delivered by then.',
  formula:
    'delivered ÷ secured: the commitments in force, or what was delivered where that is more (IATI: incoming funds ÷ incoming commitment); several currencies are converted by the latest rates of the settings',
  moves: 'Record a delivery with its day and amount.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: supportRead,
  hinges: ['support.commitments', 'support.deliveries'],
  aggregate: { how: 'money-share' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const money = secured(support, snapshot.asOf);
      if (money.size === 0) return leftOut(support, 'nothing secured by the as-of day');
      return priced(support, money, delivered(support, snapshot.asOf));
    }),
});
