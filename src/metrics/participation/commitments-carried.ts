import { ofLiveCommitments } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { commitmentStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'participation/commitments-carried',
  title: 'Commitments abroad with action at home',
  definition: 'How many of the open commitments made to international initiatives at least one action carries at home.',
  formula: 'open commitments made to an initiative that name an action ÷ open commitments made to an initiative',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L17'],
  since: '0.1.0',
  needs: ['commitment'],
  reads: reads(commitmentStatus, { commitment: ['made_to', 'to', 'actions'] }),
  hinges: ['commitment.actions'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofLiveCommitments(snapshot, (commitment) => {
      const { made_to: madeTo, to, actions } = commitment.data;
      const isAbroad = madeTo === 'initiative' || snapshot.dataset.get('initiative', to) !== undefined;
      return isAbroad
        ? tested(commitment, (actions ?? []).length > 0)
        : leftOut(commitment, 'not made to an initiative');
    }),
});
