import { statusOn } from '../../facts/status.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus } from '../_reads.js';
import { rowsOf, statusesOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/status',
  title: 'Actions by status',
  definition: 'Where the work of the actions is on the as-of day.',
  formula: 'number of actions by their status, as their history gives it for the day',
  moves: 'A status that changes, recorded in the history with its day.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: actionStatus,
  aggregate: { how: 'count' },
  category: { by: 'status', keys: () => rowsOf(statusesOf('action')) },
  observe: (snapshot) =>
    snapshot.dataset.of('action').map((action) => {
      const status = statusOn(action, snapshot.asOf);
      return status === undefined ? leftOut(action, 'not recorded yet on the as-of day') : tested(action, true, status);
    }),
});
