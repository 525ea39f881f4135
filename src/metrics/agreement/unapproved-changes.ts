import { adoptedOn, isCarried } from '../../facts/amendments.js';
import type { Amendable } from '../../facts/amendments.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, measured } from '../_observe.js';
import { adoptionRead, carriedRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, record: Amendable): Observation {
  const adopted = adoptedOn(snapshot, record);
  if (adopted === undefined) return leftOut(record, 'no adoption recorded by the as-of day');
  const changes = (record.data.amendments ?? []).filter(({ on }) => on > adopted && on <= snapshot.asOf);
  return measured(record, changes.filter((amendment) => !isCarried(snapshot, record, amendment)).length);
}

export default defineMetric({
  id: 'agreement/unapproved-changes',
  title: 'Changes without a decision',
  definition:
    'How many changes of lead, deadline or target were made to adopted actions and indicators by the as-of day without a decision that carries them.',
  formula:
    'sum over adopted actions and indicators of the amendments after adoption whose decision is missing, not adopted, not quorate, later than the change, or does not name the record',
  moves:
    'Let an adopted, quorate decision that names the record carry the change, and name it in the amendment; or undo the change.',
  unit: 'count',
  better: 'down',
  range: [0, null],
  clauses: ['L19'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action', 'indicator'],
  reads: reads(adoptionRead, carriedRead, { indicator: ['amendments', 'programme'] }),
  hinges: ['action.amendments'],
  aggregate: { how: 'sum' },
  observe: (snapshot) => [
    ...snapshot.dataset.of('action').map((action) => observe(snapshot, action)),
    ...snapshot.dataset.of('indicator').map((indicator) => observe(snapshot, indicator)),
  ],
});
