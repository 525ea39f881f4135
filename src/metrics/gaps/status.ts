import { statusOn } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import { leftOut, tested } from '../_observe.js';
import { gapStatus } from '../_reads.js';
import { rowsOf, statusesOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'gaps/status',
  title: 'Gaps by state',
  definition: 'The gaps identified on or before the as-of day, by what has become of them.',
  formula: 'number of gaps by their status on the as-of day',
  moves: 'A gap that is found, addressed, closed or accepted, recorded with its day.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['gap'],
  candidates: ['gap'],
  reads: gapStatus,
  aggregate: { how: 'count' },
  category: { by: 'status', keys: () => rowsOf(statusesOf('gap')) },
  observe: (snapshot) =>
    snapshot.dataset.of('gap').map((gap) => {
      if (!knownOn(gap.data.identified_on, snapshot.asOf)) return leftOut(gap, 'identified after the as-of day');
      const status = statusOn(gap, snapshot.asOf);
      return status === undefined ? leftOut(gap, 'not recorded yet on the as-of day') : tested(gap, true, status);
    }),
});
