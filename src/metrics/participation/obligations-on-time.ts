import { deadlineDay } from '../../base/period.js';
import { lastDayInTime } from '../../facts/overdue.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, initiative: RegisterRecord<'initiative'>): readonly Observation[] {
  return (initiative.data.obligations ?? []).map((obligation) => {
    const candidate = { id: `${initiative.id}#${obligation.id}`, record: initiative };
    const due = deadlineDay(obligation.due, snapshot.dataset.fiscalYear);
    if (due === undefined) return { ...candidate, leftOut: 'no deadline that can be read' };
    const last = lastDayInTime(snapshot, due);
    const done = obligation.done_on;
    const isDone = done !== undefined && done <= snapshot.asOf;
    if (due > snapshot.asOf) return { ...candidate, leftOut: 'not due by the as-of day' };
    if (!isDone && last >= snapshot.asOf) return { ...candidate, leftOut: 'still within its deadline and grace' };
    return { ...candidate, hit: isDone && done <= last };
  });
}

export default defineMetric({
  id: 'participation/obligations-on-time',
  title: 'International obligations met on time',
  definition:
    'How many of the obligations from international initiatives that were due by the as-of day were met by their deadline.',
  formula: 'obligations done on or before their deadline and grace ÷ obligations due',
  moves: 'Meet the obligation by its deadline, and record "done_on".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L17'],
  since: '0.1.0',
  needs: ['initiative'],
  candidates: ['initiative'],
  reads: { initiative: ['obligations'], settings: ['fiscal_year', 'thresholds'] },
  hinges: ['initiative.obligations'],
  aggregate: { how: 'share' },
  observe: (snapshot) => snapshot.dataset.of('initiative').flatMap((initiative) => observe(snapshot, initiative)),
});
