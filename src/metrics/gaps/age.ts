import { daysBetween } from '../../base/day.js';
import { leftOut, measured } from '../_observe.js';
import { gapStatus } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofOpenGaps } from './_gaps.js';

export default defineMetric({
  id: 'gaps/age',
  title: 'Age of open gaps',
  definition: 'How long the gaps that are open on the as-of day have been known: the median.',
  formula: 'median over open gaps of the days from their identification to the as-of day',
  moves: 'Close the oldest gaps with what closed them; each day adds one.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['gap'],
  candidates: ['gap'],
  reads: gapStatus,
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe: (snapshot) =>
    ofOpenGaps(snapshot, (gap) => {
      const since = gap.data.identified_on;
      return since === undefined
        ? leftOut(gap, 'no day of identification recorded')
        : measured(gap, daysBetween(since, snapshot.asOf));
    }),
});
