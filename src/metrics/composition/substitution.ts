import { attendanceRead } from '../_reads.js';
import { expectedSeats } from '../_seats.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/substitution',
  title: 'Substitution',
  definition:
    'How often an alternate stood in for the holder of a seat in the meetings of the national bodies in the twelve months to the as-of day.',
  formula: 'seats present by an alternate ÷ seats present',
  moves: 'The holder comes in place of the alternate.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L7'],
  since: '0.1.0',
  needs: ['body', 'member', 'meeting'],
  candidates: ['member'],
  reads: attendanceRead,
  hinges: ['meeting.attendance'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    expectedSeats(snapshot).map(({ id, seat, presence }) =>
      presence === 'holder' || presence === 'alternate'
        ? { id, record: seat, hit: presence === 'alternate' }
        : { id, record: seat, leftOut: 'did not take part' },
    ),
});
