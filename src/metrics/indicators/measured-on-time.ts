import { isUpdateOwed, owedUpdate } from '../../facts/updates.js';
import { leftOut, tested } from '../_observe.js';
import { measurementsRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'indicators/measured-on-time',
  title: 'Indicators measured on time',
  definition:
    'How many of the indicators due by their frequency at the end of the last reporting period were reported by its deadline.',
  formula: 'indicators measured for the period and reported by its deadline ÷ indicators due',
  moves:
    'Record the value of the period with the day on which it was reported; once the deadline has passed, only the next period counts.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['indicator'],
  candidates: ['indicator'],
  reads: measurementsRead,
  hinges: ['indicator.measurements'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset
      .of('indicator')
      .map((indicator) =>
        isUpdateOwed(snapshot, indicator, snapshot.period)
          ? tested(indicator, owedUpdate(snapshot, indicator, snapshot.period).onTime)
          : leftOut(indicator, 'not due in the last reporting period'),
      ),
});
