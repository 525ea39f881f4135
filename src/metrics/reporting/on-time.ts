import { updatesRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofOwedUpdates } from './_owed.js';

export default defineMetric({
  id: 'reporting/on-time',
  title: 'Updates received on time',
  definition:
    'How many of the updates that were owed for the period came by its deadline: for the period of the report, else for the last reporting period that ended.',
  formula: 'owed updates reported on or before the deadline of the period ÷ owed updates',
  moves: 'File the update by the deadline of the period; once it has passed, only the next period counts.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['update'],
  candidates: ['action', 'commitment', 'indicator'],
  facets: ['lead'],
  reads: updatesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => ofOwedUpdates(snapshot, (owed) => owed.onTime),
});
