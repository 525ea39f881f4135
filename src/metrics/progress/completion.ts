import { updatesOf } from '../../facts/updates.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { rowsOf, valuesOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'progress/completion',
  title: 'Live actions by level of completion',
  definition:
    'How far the work of the live actions has come, as their leads reported it last for a period that ended by the as-of day.',
  formula:
    'number of live actions by the completion in their newest update that states one: not started, limited, substantial, complete (Open Government Partnership); it is reported, not derived from the status',
  moves: 'The lead states another completion in the next update.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action', 'update'],
  candidates: ['action'],
  reads: reads(actionStatus, { update: ['completion', 'for_period', 'reported_on'], settings: ['fiscal_year'] }),
  hinges: ['update.completion'],
  aggregate: { how: 'count' },
  category: { by: 'completion', keys: () => rowsOf(valuesOf('update', 'completion')) },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const stated = updatesOf(snapshot, action.id).flatMap(({ update }) => update.data.completion ?? []);
      const last = stated.at(-1);
      return last === undefined ? leftOut(action, 'no completion reported') : tested(action, true, last);
    }),
});
