import { classOfSeat } from '../../facts/seats.js';
import { attendanceRead, reads } from '../_reads.js';
import { expectedSeats } from '../_seats.js';
import { organisationClasses, rowsOf } from '../_vocabulary.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/attendance',
  title: 'Attendance by stakeholder class',
  definition:
    'How often the seats of the national bodies took part, by their holder or an alternate, in the meetings of the twelve months to the as-of day.',
  formula: 'seats present ÷ seats in force, added up over the meetings with a list of attendance',
  moves: 'Record in the meeting who came: the holder or the alternate.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L6'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation', 'meeting'],
  candidates: ['member'],
  reads: reads(attendanceRead, { organisation: ['class'] }),
  hinges: ['meeting.attendance'],
  aggregate: { how: 'share' },
  category: { by: 'class', keys: () => rowsOf(organisationClasses) },
  observe: (snapshot) =>
    expectedSeats(snapshot).map(({ id, seat, presence }) => ({
      id,
      record: seat,
      hit: presence === 'holder' || presence === 'alternate',
      category: classOfSeat(snapshot.dataset, seat),
    })),
});
