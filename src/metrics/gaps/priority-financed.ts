import { isFinanced } from '../../facts/financing.js';
import { liveActionsFor, priorityGaps } from '../../facts/gaps.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, financingRead, gapStatus, prioritiesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofOpenGaps } from './_gaps.js';

export default defineMetric({
  id: 'gaps/priority-financed',
  title: 'Priority gaps with a financed action',
  definition: 'How many of the open gaps that a priority in force names have a live action whose money is secured.',
  formula: 'open priority gaps with a live action whose budget is secured in full ÷ open priority gaps',
  moves: 'Secure the budget of a live action for the gap in full, or begin one whose budget is secured.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L11', 'L15'],
  since: '0.1.0',
  needs: ['gap', 'priority', 'action'],
  candidates: ['gap'],
  reads: reads(gapStatus, actionStatus, financingRead, prioritiesRead),
  hinges: ['action.gaps', 'action.financing', 'priority.gaps'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const priorities = priorityGaps(snapshot);
    return ofOpenGaps(snapshot, (gap) => {
      if (!priorities.has(gap.id)) return leftOut(gap, 'no priority in force names it');
      return tested(
        gap,
        liveActionsFor(snapshot, gap.id).some((action) => isFinanced(snapshot, action)),
      );
    });
  },
});
