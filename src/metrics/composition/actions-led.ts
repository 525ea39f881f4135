import { leadOn } from '../../facts/amendments.js';
import { ofLiveActions } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, reads } from '../_reads.js';
import { organisationClasses, rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/actions-led',
  title: 'Live actions by class of the lead',
  definition: 'The live actions on the as-of day, by the stakeholder class of the organisation that leads them.',
  formula: 'number of live actions whose lead is a known organisation',
  moves: 'Name another lead by an amendment; an action that begins or ends joins or leaves.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L6', 'L10'],
  since: '0.1.0',
  needs: ['action', 'organisation'],
  candidates: ['action'],
  reads: reads(actionStatus, { action: ['lead', 'amendments'], organisation: ['class'] }),
  aggregate: { how: 'count' },
  category: { by: 'class', keys: () => rowsOf(organisationClasses) },
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => {
      const lead = leadOn(action, snapshot.asOf);
      const kind = snapshot.dataset.get('organisation', lead)?.data.class;
      return kind === undefined ? leftOut(action, 'no lead whose class is known') : tested(action, true, kind);
    }),
});
