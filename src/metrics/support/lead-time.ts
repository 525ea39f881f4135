import { daysBetween } from '../../base/day.js';
import type { Support } from '../../facts/support.js';
import { historyOf } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, measured } from '../_observe.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** The earliest of some days on or before the as-of day. */
function first(days: readonly string[], snapshot: Snapshot): string | undefined {
  return days.filter((day) => day <= snapshot.asOf).toSorted()[0];
}

function observe(snapshot: Snapshot, support: Support): Observation {
  const { requests, commitments } = support.data;
  const asked = historyOf(support).filter(({ status }) => status === 'requested');
  const from = first(
    [...(requests ?? []), ...asked].map(({ on }) => on),
    snapshot,
  );
  const to = first(
    (commitments ?? []).map(({ on }) => on),
    snapshot,
  );
  if (from === undefined) return leftOut(support, 'no request recorded');
  if (to === undefined) return leftOut(support, 'nothing committed yet');
  if (to < from) return leftOut(support, 'committed before it was requested');
  return measured(support, daysBetween(from, to));
}

export default defineMetric({
  id: 'support/lead-time',
  title: 'Lead time of support',
  definition: 'How long it took from the first request for support to the first commitment: the median.',
  formula: 'median over committed support of the days from the first request to the first commitment',
  moves: 'Record the first commitment of what was requested, with its day.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L14'],
  since: '0.1.0',
  needs: ['support'],
  candidates: ['support'],
  reads: { support: ['history', 'requests', 'commitments'] },
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe: (snapshot) => snapshot.dataset.of('support').map((support) => observe(snapshot, support)),
});
