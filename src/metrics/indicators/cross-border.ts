import { leftOut } from '../_observe.js';
import { reads } from '../_reads.js';
import { rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';
import { byProgress, ofIndicators, progressRead, progressStates } from './_indicators.js';

export default defineMetric({
  id: 'indicators/cross-border',
  title: 'Cross-border indicators by progress',
  definition:
    'How the indicators of outcomes across borders stand against their targets on the as-of day: whether offenders find it harder to operate internationally.',
  formula: 'number of indicators in use that are tagged cross-border, by progress (see indicators/progress)',
  moves: 'Measure the indicator: its newest value against the target decides the row.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L23'],
  since: '0.1.0',
  needs: ['indicator'],
  candidates: ['indicator'],
  reads: reads(progressRead, { indicator: ['outcome_tags'] }),
  aggregate: { how: 'count' },
  category: { by: 'progress', keys: () => rowsOf(progressStates) },
  observe: (snapshot) =>
    ofIndicators(snapshot, (indicator) =>
      (indicator.data.outcome_tags ?? []).includes('cross-border')
        ? byProgress(snapshot, indicator)
        : leftOut(indicator, 'not about outcomes across borders'),
    ),
});
