import { alternateOn, gradeOf, holderOn, isSenior } from '../../facts/seats.js';
import type { Snapshot } from '../../model/snapshot.js';
import { attendanceRead, reads } from '../_reads.js';
import { expectedSeats } from '../_seats.js';
import type { Expected } from '../_seats.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

function observe(snapshot: Snapshot, { id, seat, meeting, presence }: Expected): Observation {
  const candidate = { id, record: seat };
  if (presence !== 'holder' && presence !== 'alternate') return { ...candidate, leftOut: 'did not take part' };
  const find = presence === 'holder' ? holderOn : alternateOn;
  const person = find(seat, meeting.data.date);
  const grade = person === undefined ? undefined : gradeOf(snapshot.dataset, person);
  return grade === undefined ? { ...candidate, leftOut: 'no grade recorded' } : { ...candidate, hit: isSenior(grade) };
}

export default defineMetric({
  id: 'composition/senior-attendance',
  title: 'Senior attendance',
  definition:
    'How often those who took part in the meetings of the national bodies in the twelve months to the as-of day were senior: director and above.',
  formula: 'seats present by a senior person ÷ seats present by a person whose grade is recorded',
  moves: 'A holder or alternate of the grade of director or above comes in place of a junior one.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L7'],
  since: '0.1.0',
  needs: ['body', 'member', 'meeting'],
  candidates: ['member'],
  reads: reads(attendanceRead, { member: ['holders', 'alternates'], person: ['grade'] }),
  hinges: ['meeting.attendance', 'member.holders'],
  aggregate: { how: 'share' },
  observe: (snapshot) => expectedSeats(snapshot).map((expected) => observe(snapshot, expected)),
});
