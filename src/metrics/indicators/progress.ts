import { rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';
import { byProgress, ofIndicators, progressRead, progressStates } from './_indicators.js';

export default defineMetric({
  id: 'indicators/progress',
  title: 'Indicators by progress',
  definition: 'How the indicators in use on the as-of day stand against their targets.',
  formula:
    'r = observed ÷ required compound annual growth from baseline to target, linear where a value is zero or negative: target reached; r ≥ 0.95 on track; 0.60–0.95 moderate; 0–0.60 limited; below 0 moving away; no baseline, target or later measurement: no data',
  moves: 'Measure the indicator: its newest value against the target decides the row.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L20', 'L23'],
  since: '0.1.0',
  needs: ['indicator'],
  candidates: ['indicator'],
  reads: progressRead,
  aggregate: { how: 'count' },
  category: { by: 'progress', keys: () => rowsOf(progressStates) },
  observe: (snapshot) => ofIndicators(snapshot, (indicator) => byProgress(snapshot, indicator)),
});
