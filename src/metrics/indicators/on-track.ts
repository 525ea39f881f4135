import { indicatorProgress } from '../../facts/indicators.js';
import { leftOut, smallNumberReason, tested } from '../_observe.js';
import { defineMetric } from '../define.js';
import { ofIndicators, progressRead } from './_indicators.js';

export default defineMetric({
  id: 'indicators/on-track',
  title: 'Indicators on track',
  definition: 'How many of the indicators with data have reached their target or grow fast enough to reach it.',
  formula:
    'indicators with the target reached or r ≥ 0.95 ÷ indicators with baseline, target and a later measurement; r = observed ÷ required compound annual growth (Open SDG), linear where a value is zero or negative',
  moves: 'Measure the indicator: its newest value against the target decides.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20', 'L23'],
  since: '0.1.0',
  needs: ['indicator'],
  candidates: ['indicator'],
  reads: progressRead,
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofIndicators(snapshot, (indicator) => {
      const { state, missing } = indicatorProgress(snapshot, indicator);
      if (state === 'no-data') return leftOut(indicator, `no ${(missing ?? 'data').replaceAll('-', ' ')}`);
      if (state === 'withheld') return leftOut(indicator, smallNumberReason);
      return tested(indicator, state === 'reached' || state === 'on-track');
    }),
});
