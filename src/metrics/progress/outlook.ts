import { computedOutlook } from '../../facts/outlook.js';
import { statusOn } from '../../facts/status.js';
import { leftOut, tested } from '../_observe.js';
import { outlookRead } from '../_reads.js';
import { rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

const outlooks = ['complete', 'green', 'amber', 'red', 'not-reported', 'not-due', 'not-rated'];

export default defineMetric({
  id: 'progress/outlook',
  title: 'Actions by computed outlook',
  definition: 'Whether the actions will arrive, by the published rule, on the as-of day.',
  formula:
    'first match wins: cancelled or suspended → not rated; complete with evidence → complete, without → amber; start ahead and nothing due → not due; no lead, or overdue by more than a period → red; the last owed update missing → not reported (two in a row → red); anything overdue, or money not secured with the start near or past → amber; else green. Where the audience may not see whether the money is there: not rated',
  moves: 'What the published rule reads: completion with evidence, updates, deadlines met, money secured.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: outlookRead,
  aggregate: { how: 'count' },
  category: { by: 'outlook', keys: () => rowsOf(outlooks) },
  observe: (snapshot) =>
    snapshot.dataset
      .of('action')
      .map((action) =>
        statusOn(action, snapshot.asOf) === undefined
          ? leftOut(action, 'not recorded yet on the as-of day')
          : tested(action, true, computedOutlook(snapshot, action).outlook),
      ),
});
