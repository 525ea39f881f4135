import { baselineOf } from '../../facts/indicators.js';
import { tested } from '../_observe.js';
import { defineMetric } from '../define.js';
import { ofIndicators } from './_indicators.js';

export default defineMetric({
  id: 'indicators/with-baseline',
  title: 'Indicators with a baseline',
  definition: 'How many of the indicators in use on the as-of day have a baseline with its year.',
  formula:
    'indicators with the value and the year of their baseline ÷ indicators; one yet to be established does not count',
  moves: 'Record the value and the year of the baseline.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['indicator'],
  candidates: ['indicator'],
  reads: { indicator: ['from', 'to', 'baseline'] },
  hinges: ['indicator.baseline'],
  aggregate: { how: 'share' },
  observe: (snapshot) => ofIndicators(snapshot, (indicator) => tested(indicator, baselineOf(indicator) !== undefined)),
});
