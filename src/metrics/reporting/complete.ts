import { updatesRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofOwedUpdates } from './_owed.js';

export default defineMetric({
  id: 'reporting/complete',
  title: 'Updates received',
  definition:
    'How many of the updates that were owed for the period (of the report, else the last reporting period that ended) came, in time or late. One is owed by each action and commitment that was live on any day of it, and by each indicator due by its frequency.',
  formula: 'owed updates that came ÷ owed updates; for an indicator a measurement of the period will do',
  moves: 'File the update of the period, also a late one under a later period with "for_period".',
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
  observe: (snapshot) => ofOwedUpdates(snapshot, (owed) => owed.reported),
});
