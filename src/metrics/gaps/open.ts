import { tested } from '../_observe.js';
import { gapStatus, reads } from '../_reads.js';
import { rowsOf, valuesOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';
import { ofOpenGaps } from './_gaps.js';

export default defineMetric({
  id: 'gaps/open',
  title: 'Open gaps by severity',
  definition: 'The gaps that are neither closed nor accepted on the as-of day, by severity.',
  formula: 'number of gaps identified on or before the as-of day with the status open or being-addressed',
  moves: 'Close the gap with what closed it, or accept it by a decision; an assessment can find another.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['gap'],
  candidates: ['gap'],
  reads: reads(gapStatus, { gap: ['severity'] }),
  aggregate: { how: 'count' },
  category: { by: 'severity', keys: () => rowsOf(valuesOf('gap', 'severity').toReversed()) },
  observe: (snapshot) => ofOpenGaps(snapshot, (gap) => tested(gap, true, gap.data.severity)),
});
