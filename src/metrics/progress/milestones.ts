import { milestoneDueDay } from '../../facts/amendments.js';
import { isMilestoneDone } from '../../facts/overdue.js';
import { statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Action } from '../_actions.js';
import { duesRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, action: Action): readonly Observation[] {
  const status = statusOn(action, snapshot.asOf);
  return (action.data.milestones ?? []).map((milestone) => {
    const candidate = { id: `${action.id}#${milestone.id}`, record: action };
    if (status === undefined) return { ...candidate, leftOut: 'the action was not recorded yet on the as-of day' };
    if (status === 'cancelled' || status === 'suspended') return { ...candidate, leftOut: `the action is ${status}` };
    const due = milestoneDueDay(snapshot, action, milestone);
    if (due === undefined) return { ...candidate, leftOut: 'no deadline' };
    if (due > snapshot.asOf) return { ...candidate, leftOut: 'not due by the as-of day' };
    return { ...candidate, hit: isMilestoneDone(milestone, snapshot.asOf) };
  });
}

export default defineMetric({
  id: 'progress/milestones',
  title: 'Milestones due and done',
  definition: 'How many of the milestones that were due on or before the as-of day are done on it.',
  formula:
    'milestones due and done ÷ milestones due, by the deadlines in force; cancelled and suspended actions left out',
  moves: 'Reach the milestone, and record "done_on".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: duesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => snapshot.dataset.of('action').flatMap((action) => observe(snapshot, action)),
});
