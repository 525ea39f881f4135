import { statusOn } from '../../facts/status.js';
import { holdsOn } from '../../facts/time.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

const agreementTypes: ReadonlySet<string> = new Set([
  'agreement',
  'information-sharing-agreement',
  'liaison-arrangement',
]);

export default defineMetric({
  id: 'sharing/agreements-in-force',
  title: 'Agreements in force',
  definition:
    'How many of the agreements and arrangements for sharing information and for cooperation are in force on the as-of day.',
  formula:
    'agreements, information-sharing agreements and liaison arrangements in force by status and dates ÷ those that were ever in force',
  moves: 'Renew the agreement with its parties, and record its new last day.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L22', 'L24'],
  since: '0.1.0',
  needs: ['policy'],
  candidates: ['policy'],
  reads: { policy: ['type', 'status', 'history', 'from', 'to'] },
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset.of('policy').map((policy) => {
      if (!agreementTypes.has(policy.data.type)) return leftOut(policy, 'not an agreement or arrangement');
      const status = statusOn(policy, snapshot.asOf);
      if (status === undefined || status === 'draft' || status === 'none-exists') {
        return leftOut(policy, 'not concluded by the as-of day');
      }
      return tested(policy, status === 'in-force' && holdsOn(policy.data, snapshot.asOf));
    }),
});
