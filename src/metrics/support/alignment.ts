import { noMoney } from '../../base/money.js';
import { prioritiesServed, secured } from '../../facts/support.js';
import { leftOut, priced } from '../_observe.js';
import { prioritiesRead, reads, supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/alignment',
  title: 'Alignment of support with priorities',
  definition: 'How much of the secured money goes to the priorities in force on the as-of day.',
  formula:
    'money secured for support that names a priority in force, a gap of one, or an action for such a gap ÷ money secured; several currencies are converted by the latest rates of the settings',
  moves: 'Direct support to a priority: name it, one of its gaps or an action for one under "needs".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L15'],
  since: '0.1.0',
  needs: ['support', 'priority'],
  candidates: ['support'],
  reads: reads(supportRead, prioritiesRead),
  hinges: ['support.commitments', 'support.deliveries', 'support.needs', 'priority.gaps'],
  aggregate: { how: 'money-share' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const money = secured(support, snapshot.asOf);
      if (money.size === 0) return leftOut(support, 'no money secured by the as-of day');
      return priced(support, money, prioritiesServed(snapshot, support).length > 0 ? money : noMoney);
    }),
});
