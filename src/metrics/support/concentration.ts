import { addTotals, compareDecimal, noMoney } from '../../base/money.js';
import type { MoneyTotals } from '../../base/money.js';
import { totalIn } from '../../facts/money.js';
import { secured } from '../../facts/support.js';
import { compareNatural } from '../../base/order.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, priced } from '../_observe.js';
import { reads, supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

/** The provider of the most money, in one currency; of equals, the first by id. */
function largestProvider(snapshot: Snapshot): string | undefined {
  const { dataset, asOf } = snapshot;
  const byProvider = new Map<string, MoneyTotals>();
  for (const support of dataset.of('support')) {
    const { provider } = support.data;
    if (provider === undefined) continue;
    byProvider.set(provider, addTotals(byProvider.get(provider) ?? noMoney, secured(support, asOf)));
  }
  const all = [...byProvider.values()].reduce((sum, totals) => addTotals(sum, totals), noMoney);
  const currency = (all.size === 1 ? [...all.keys()][0] : undefined) ?? dataset.settings.currency ?? '';
  const ranked = [...byProvider]
    .map(([provider, totals]) => ({ provider, amount: totalIn(dataset, totals, currency, asOf).amount }))
    .sort((a, b) => compareDecimal(b.amount, a.amount) || compareNatural(a.provider, b.provider));
  return ranked[0]?.provider;
}

export default defineMetric({
  id: 'support/concentration',
  title: 'Share of the largest provider',
  definition: 'How much of the secured money comes from the provider that gives most, on the as-of day.',
  formula:
    'money secured from the largest provider ÷ money secured; several currencies are converted by the latest rates of the settings',
  moves: 'Secure support from other providers.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L15'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: reads(supportRead, { support: ['provider'] }),
  hinges: ['support.commitments', 'support.deliveries', 'support.provider'],
  aggregate: { how: 'money-share' },
  observe(snapshot) {
    const largest = largestProvider(snapshot);
    return snapshot.dataset.of('support').map((support) => {
      const money = secured(support, snapshot.asOf);
      if (money.size === 0) return leftOut(support, 'no money secured by the as-of day');
      const isLargest = largest !== undefined && support.data.provider === largest;
      return priced(support, money, isLargest ? money : noMoney);
    });
  },
});
