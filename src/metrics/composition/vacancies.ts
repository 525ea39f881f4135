import { isVacant, keepsHolders } from '../../facts/seats.js';
import { leftOut, tested } from '../_observe.js';
import { reads, seatsRead } from '../_reads.js';
import { ofNationalSeats } from '../_seats.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/vacancies',
  title: 'Vacant seats',
  definition: 'The share of the seats of the national bodies that nobody holds on the as-of day.',
  formula: 'seats without a holder ÷ seats; nothing is known where the register records no holders',
  moves: 'Name a holder of the seat, with the first day.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L7'],
  since: '0.1.0',
  needs: ['body', 'member'],
  candidates: ['member'],
  reads: reads(seatsRead, { member: ['holders'] }),
  hinges: ['member.holders'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const isKept = keepsHolders(snapshot.dataset);
    return ofNationalSeats(snapshot, (seat) =>
      isKept ? tested(seat, isVacant(seat, snapshot.asOf)) : leftOut(seat, 'the register records no holders of seats'),
    );
  },
});
