import { actionsCarrying, isMadeAbroad } from '../../facts/commitments.js';
import { restrictedItem } from '../../model/dataset.js';
import { ofLiveCommitments } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, commitmentStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'participation/commitments-carried',
  title: 'Commitments abroad with action at home',
  definition:
    'How many of the open commitments made to partners abroad at least one live or complete action carries at home.',
  formula: 'open commitments made abroad that name a live or complete action ÷ open commitments made abroad',
  moves: 'Name a live or complete action that carries the commitment.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L17'],
  since: '0.1.0',
  needs: ['commitment'],
  candidates: ['commitment'],
  reads: reads(commitmentStatus, actionStatus, {
    commitment: ['lead', 'made_to', 'to', 'actions'],
    organisation: ['class', 'level'],
  }),
  hinges: ['commitment.actions'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofLiveCommitments(snapshot, (commitment) => {
      if (!isMadeAbroad(snapshot.dataset, commitment)) return leftOut(commitment, 'not made to a partner abroad');
      const isHidden = commitment.data.actions?.includes(restrictedItem) === true;
      return tested(commitment, isHidden || actionsCarrying(snapshot, commitment).length > 0);
    }),
});
