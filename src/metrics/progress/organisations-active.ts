import { leadOn } from '../../facts/amendments.js';
import { isLive } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, tested } from '../_observe.js';
import { actionStatus, reads, seatsRead } from '../_reads.js';
import { nationalSeats } from '../_seats.js';
import { defineMetric } from '../define.js';

/** The organisations that lead a live action or are partners of one. */
function active(snapshot: Snapshot): ReadonlySet<string> {
  const { dataset, asOf } = snapshot;
  const live = dataset.of('action').filter((action) => isLive(action, asOf));
  return new Set(live.flatMap((action) => [leadOn(action, asOf) ?? [], action.data.partners ?? []].flat()));
}

export default defineMetric({
  id: 'progress/organisations-active',
  title: 'Organisations with a live action',
  definition:
    'How many of the organisations with a seat on a national body lead a live action, or are partners of one, on the as-of day.',
  formula: 'seated organisations that lead or accompany at least one live action ÷ seated organisations',
  moves: 'Let the organisation lead a live action or join one as a partner.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L6', 'L10'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation', 'action'],
  candidates: ['organisation'],
  reads: reads(seatsRead, actionStatus, { action: ['lead', 'partners', 'amendments'], organisation: [] }),
  aggregate: { how: 'share' },
  observe(snapshot) {
    const seated = new Set(nationalSeats(snapshot).map((seat) => seat.data.organisation));
    const working = active(snapshot);
    return snapshot.dataset
      .of('organisation')
      .map((organisation) =>
        seated.has(organisation.id)
          ? tested(organisation, working.has(organisation.id))
          : leftOut(organisation, 'no seat on a national body on the as-of day'),
      );
  },
});
