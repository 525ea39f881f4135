import { daysBetween } from '../../base/day.js';
import { isVacant, keepsHolders, vacantSince } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, measured } from '../_observe.js';
import { reads, seatsRead } from '../_reads.js';
import { ofNationalSeats } from '../_seats.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, seat: Seat): Observation {
  if (!isVacant(seat, snapshot.asOf)) return leftOut(seat, 'held on the as-of day');
  const since = vacantSince(seat, snapshot.asOf);
  if (since === undefined) return leftOut(seat, 'nothing tells since when it is vacant');
  return measured(seat, daysBetween(since, snapshot.asOf) + 1);
}

export default defineMetric({
  id: 'composition/vacancy-days',
  title: 'Days of vacancy',
  definition: 'For how many days the seats that are vacant on the as-of day have been so: the median.',
  formula: 'median over vacant seats of the days from the first without a holder to the as-of day, both included',
  moves: 'Name a holder of the seat; each day without one adds one.',
  unit: 'days',
  better: 'down',
  range: [1, null],
  clauses: ['L7'],
  since: '0.1.0',
  needs: ['body', 'member'],
  candidates: ['member'],
  reads: reads(seatsRead, { member: ['holders'] }),
  hinges: ['member.holders'],
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe(snapshot) {
    const isKept = keepsHolders(snapshot.dataset);
    return ofNationalSeats(snapshot, (seat) =>
      isKept ? observe(snapshot, seat) : leftOut(seat, 'the register records no holders of seats'),
    );
  },
});
