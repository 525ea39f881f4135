import { dueDayOn } from '../../facts/amendments.js';
import { isComplete } from '../../facts/completion.js';
import { daysOverdue, overdueMilestones } from '../../facts/overdue.js';
import { statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Action } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { duesRead } from '../_reads.js';
import { isWithin, reportedDays } from '../_window.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** What an action says at the end of the period: `atTheEnd` is the snapshot of that day. */
function observe(atTheEnd: Snapshot, action: Action): Observation {
  const status = statusOn(action, atTheEnd.asOf);
  if (status === undefined) return leftOut(action, 'not recorded yet at the end of the period');
  if (status === 'ongoing') {
    const isOnSchedule = daysOverdue(atTheEnd, action) === 0 && overdueMilestones(atTheEnd, action).length === 0;
    return tested(action, isOnSchedule);
  }
  const due = dueDayOn(atTheEnd, action);
  if (due === undefined) return leftOut(action, 'no deadline');
  if (!isWithin(reportedDays(atTheEnd), due)) return leftOut(action, 'not planned for completion in the period');
  return tested(action, isComplete(action, atTheEnd.asOf));
}

export default defineMetric({
  id: 'progress/implementation-rate',
  title: 'Implementation rate',
  definition:
    'How many of the actions planned for completion in the period were complete at its end: in the period of the report, else in the last reporting period that ended. Ongoing actions count as implemented when nothing of theirs is overdue.',
  formula:
    'activities planned for completion in the period and implemented ÷ activities planned for the period, ongoing ones counted when on schedule (SIGMA / OECD)',
  moves: 'Complete by the end of the period what is planned for it, and keep ongoing actions free of anything overdue.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: duesRead,
  aggregate: { how: 'share' },
  observe(snapshot) {
    const atTheEnd = { ...snapshot, asOf: reportedDays(snapshot).to };
    return snapshot.dataset.of('action').map((action) => observe(atTheEnd, action));
  },
});
