import type { Decimal, MoneyTotals } from '../../base/money.js';
import { required, secured } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

/** Of what is secured, no more than is required in each currency: a surplus of one need is no money for another. */
function atMost(totals: MoneyTotals, most: MoneyTotals): MoneyTotals {
  return new Map(
    [...most].map(([currency, limit]): [string, Decimal] => {
      const amount = totals.get(currency) ?? 0n;
      return [currency, amount < limit ? amount : limit];
    }),
  );
}

export default defineMetric({
  id: 'support/secured-share',
  title: 'Secured of what is required',
  definition: 'How much of the money that the recorded needs for support ask for is secured on the as-of day.',
  formula:
    'secured, at most what is required of the same currency, ÷ required; several currencies are converted by the latest rates of the settings',
  moves: 'Record a commitment of the provider, with its day and amount.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: supportRead,
  hinges: ['support.required', 'support.commitments', 'support.deliveries'],
  aggregate: { how: 'money-share' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const asked = required(support, snapshot.asOf);
      if (asked.size === 0) return leftOut(support, 'asks for no money');
      return priced(support, asked, atMost(secured(support, snapshot.asOf), asked));
    }),
});
