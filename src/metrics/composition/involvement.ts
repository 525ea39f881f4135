import { classOfSeat } from '../../facts/seats.js';
import { tested } from '../_observe.js';
import { classesRead } from '../_reads.js';
import { ofNationalSeats } from '../_seats.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/involvement',
  title: 'Seats of civil society and industry',
  definition: 'The share of the seats of the national bodies that civil society and industry hold on the as-of day.',
  formula: 'seats of organisations of the classes civil-society and industry ÷ seats',
  moves: 'Give seats to organisations of civil society and industry; any other seat joins the denominator only.',
  unit: 'share',
  better: 'neither',
  range: [0, 1],
  clauses: ['L6'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: ['member'],
  reads: classesRead,
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    ofNationalSeats(snapshot, (seat) => {
      const kind = classOfSeat(snapshot.dataset, seat);
      return tested(seat, kind === 'civil-society' || kind === 'industry');
    }),
});
