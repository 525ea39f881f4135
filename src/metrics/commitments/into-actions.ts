import { ofLiveCommitments } from '../_actions.js';
import { tested } from '../_observe.js';
import { commitmentStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'commitments/into-actions',
  title: 'Commitments turned into actions',
  definition: 'How many of the commitments that are open on the as-of day at least one action carries.',
  formula: 'open commitments that name an action ÷ open commitments',
  moves: 'Name the action that carries the commitment under "actions".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L17'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: reads(commitmentStatus, { commitment: ['actions'] }),
  hinges: ['commitment.actions'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofLiveCommitments(snapshot, (commitment) => tested(commitment, (commitment.data.actions ?? []).length > 0)),
});
