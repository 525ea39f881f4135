import { computedOutlook, reportedOutlook } from '../../facts/outlook.js';
import type { Snapshot } from '../../model/snapshot.js';
import { ofLiveActions } from '../_actions.js';
import type { Action } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { outlookRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, action: Action): Observation {
  const computed = computedOutlook(snapshot, action);
  const reported = reportedOutlook(snapshot, action);
  const rated = computed.outlook === 'not-reported' ? computed.ofTheFacts : computed.outlook;
  if (rated !== 'green' && rated !== 'amber' && rated !== 'red') return leftOut(action, 'no outlook computed');
  if (reported === undefined) return leftOut(action, 'no outlook reported');
  return tested(action, rated !== reported.outlook);
}

export default defineMetric({
  id: 'progress/outlook-differs',
  title: 'Computed and reported outlook differ',
  definition: 'For how many of the live actions the lead reports another outlook than the published rule computes.',
  formula:
    'live actions with two different outlooks ÷ live actions with both; where an update is missing, the outlook of the facts is compared',
  moves: 'Mend what makes the computed outlook another one, or report the outlook that the facts give.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: reads(outlookRead, { action: ['outlook_reported'], update: ['outlook'] }),
  aggregate: { how: 'share' },
  observe: (snapshot) => ofLiveActions(snapshot, (action) => observe(snapshot, action)),
});
