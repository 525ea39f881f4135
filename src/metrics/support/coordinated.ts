import { countsAsSupport } from '../../facts/support.js';
import { leftOut, tested } from '../_observe.js';
import { reads, supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/coordinated',
  title: 'Support coordinated by the body',
  definition: 'How many of the records of support that run or were delivered by the as-of day the body coordinates.',
  formula: 'support coordinated by the body ÷ support of which it is recorded who coordinates it',
  moves: 'Let the body coordinate the support, and record "coordinated_by: body".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: reads(supportRead, { support: ['coordinated_by'] }),
  hinges: ['support.coordinated_by'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset.of('support').map((support) => {
      const { coordinated_by: by } = support.data;
      if (!countsAsSupport(snapshot, support)) return leftOut(support, 'nothing is to come or came of it');
      return by === undefined ? leftOut(support, 'who coordinates it is not recorded') : tested(support, by === 'body');
    }),
});
