import { dueDayOn } from '../../facts/amendments.js';
import { completedOn, isComplete } from '../../facts/completion.js';
import { lastDayInTime } from '../../facts/overdue.js';
import { statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Action } from '../_actions.js';
import { notLive } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { duesRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, action: Action): Observation {
  const status = statusOn(action, snapshot.asOf);
  if (status === undefined || status === 'cancelled' || status === 'suspended') {
    return leftOut(action, notLive(action, snapshot));
  }
  const due = dueDayOn(snapshot, action);
  if (due === undefined) return leftOut(action, 'no deadline');
  if (due > snapshot.asOf) return leftOut(action, 'not due by the as-of day');
  if (!isComplete(action, snapshot.asOf)) {
    // Within the days of grace nothing is late yet, and nothing on time either.
    const isOpen = lastDayInTime(snapshot, due) >= snapshot.asOf;
    return isOpen ? leftOut(action, 'still within its deadline and grace') : tested(action, false);
  }
  const done = completedOn(action, snapshot.asOf);
  if (done === undefined) return leftOut(action, 'nothing tells when it was completed');
  return tested(action, done <= lastDayInTime(snapshot, due));
}

export default defineMetric({
  id: 'progress/on-time',
  title: 'Actions completed on time',
  definition:
    'How many of the actions due on or before the as-of day were completed by their deadline. The deadline is the one in force: as adopted, moved only by an adopted decision.',
  formula:
    'actions completed on or before their deadline and grace ÷ actions due; cancelled and suspended ones left out',
  moves:
    'Complete the action by the deadline in force; one that is overdue comes back in time only by a decision that moves its deadline.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: duesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => snapshot.dataset.of('action').map((action) => observe(snapshot, action)),
});
