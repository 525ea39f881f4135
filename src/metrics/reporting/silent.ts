import { missedUpdates } from '../../facts/outlook.js';
import { ofLiveActions, ofLiveCommitments } from '../_actions.js';
import { tested } from '../_observe.js';
import { updatesRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'reporting/silent',
  title: 'Silent for two periods',
  definition:
    'How many live actions and commitments owed updates for the last two reporting periods, and neither came.',
  formula: 'live actions and commitments with two missing updates in a row ÷ live actions and commitments',
  moves: 'File one of the two updates that are missing.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['update'],
  candidates: ['action', 'commitment'],
  reads: updatesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => [
    ...ofLiveActions(snapshot, (action) => tested(action, missedUpdates(snapshot, action) === 2)),
    ...ofLiveCommitments(snapshot, (commitment) => tested(commitment, missedUpdates(snapshot, commitment) === 2)),
  ],
});
