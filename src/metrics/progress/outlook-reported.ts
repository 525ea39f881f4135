import { reportedOutlook } from '../../facts/outlook.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/outlook-reported',
  title: 'Live actions by reported outlook',
  definition: 'What the leads of the live actions expect, as they reported last on or before the as-of day.',
  formula: 'number of live actions by the newest outlook in their updates or between them',
  moves: 'The lead states another outlook in the next update.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: reads(actionStatus, {
    action: ['outlook_reported'],
    update: ['outlook', 'for_period', 'reported_on'],
    settings: ['fiscal_year'],
  }),
  aggregate: { how: 'count' },
  category: { by: 'outlook', keys: () => rowsOf(['green', 'amber', 'red']) },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const reported = reportedOutlook(snapshot, action);
      return reported === undefined ? leftOut(action, 'no outlook reported') : tested(action, true, reported.outlook);
    }),
});
