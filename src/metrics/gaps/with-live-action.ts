import { liveActionsFor } from '../../facts/gaps.js';
import { tested } from '../_observe.js';
import { actionStatus, gapStatus, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofOpenGaps } from './_gaps.js';

export default defineMetric({
  id: 'gaps/with-live-action',
  title: 'Open gaps with a live action',
  definition: 'How many of the open gaps a live action addresses on the as-of day.',
  formula: 'open gaps that at least one live action names ÷ open gaps',
  moves: 'Name the gap under "gaps" of an action that is not started, in progress or ongoing.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['gap', 'action'],
  candidates: ['gap'],
  reads: reads(gapStatus, actionStatus, { action: ['gaps'] }),
  hinges: ['action.gaps'],
  aggregate: { how: 'share' },
  observe: (snapshot) => ofOpenGaps(snapshot, (gap) => tested(gap, liveActionsFor(snapshot, gap.id).length > 0)),
});
