import { classOfSeat } from '../../facts/seats.js';
import { tested } from '../_observe.js';
import { classesRead } from '../_reads.js';
import { ofNationalSeats } from '../_seats.js';
import { organisationClasses, rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/seats',
  title: 'Seats by stakeholder class',
  definition: 'The seats of the national bodies in force on the as-of day, by the class of their organisation.',
  formula: 'number of seats; observers count, the secretariat does not',
  moves: 'A seat that begins or ends.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L2', 'L6'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: ['member'],
  reads: classesRead,
  aggregate: { how: 'count' },
  category: { by: 'class', keys: () => rowsOf(organisationClasses) },
  observe: (snapshot) => ofNationalSeats(snapshot, (seat) => tested(seat, true, classOfSeat(snapshot.dataset, seat))),
});
