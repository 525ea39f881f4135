import { periodReported } from '../../facts/snapshot.js';
import { owedUpdatesIn } from '../../facts/updates.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, tested } from '../_observe.js';
import { updatesRead } from '../_reads.js';
import { defineMetric } from '../define.js';

/** Whether all came that an organisation owed, by the organisation's id. */
function outcomes(snapshot: Snapshot): ReadonlyMap<string | undefined, boolean> {
  const complete = new Map<string | undefined, boolean>();
  for (const { owner, reported } of owedUpdatesIn(snapshot, periodReported(snapshot))) {
    complete.set(owner, reported && complete.get(owner) !== false);
  }
  return complete;
}

export default defineMetric({
  id: 'reporting/organisations',
  title: 'Organisations that reported in full',
  definition:
    'How many of the organisations that owed updates for the period (of the report, else the last reporting period that ended) filed all of them.',
  formula: 'organisations with no update missing ÷ organisations that owed one',
  moves: 'File every update that the organisation owes for the period.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L20'],
  since: '0.1.0',
  needs: ['update', 'organisation'],
  candidates: ['organisation'],
  reads: updatesRead,
  aggregate: { how: 'share' },
  observe(snapshot) {
    const complete = outcomes(snapshot);
    return snapshot.dataset.of('organisation').map((organisation) => {
      const outcome = complete.get(organisation.id);
      return outcome === undefined ? leftOut(organisation, 'owed no update') : tested(organisation, outcome);
    });
  },
});
