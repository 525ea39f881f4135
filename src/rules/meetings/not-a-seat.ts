import { nameOf, nameOfId } from '../../facts/names.js';
import { isSeatOn } from '../../facts/seats.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'meetings/not-a-seat',
  title: 'Attendance is recorded for somebody who had no seat that day',
  why: 'Attendance is counted by seat. An entry for another body’s seat, or for one that had ended, counts nowhere and hides who was really there.',
  clauses: ['L6'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['meeting', 'member'],
  kind: 'meeting',
  waysOut: [
    'Name the seat that the organisation had on this body on that day.',
    'Correct the dates of the seat, or of the meeting.',
  ],
  messages: {
    body: {
      text: 'the seat {seat} is on {other}, not on {body}, which met',
      help: 'name the seat of {body}; a guest belongs in the summary',
      label: 'another body',
    },
    day: {
      text: 'the seat {seat} was not in force on {day}, the day of the meeting',
      help: 'name the seat that was in force, or correct the dates of the seat',
      label: 'not in force',
    },
    twice: {
      text: 'the seat {seat} stands in the attendance twice',
      help: 'remove the second entry; it is the first that counts',
      label: 'second entry',
    },
  },
  *check(meeting, { dataset }) {
    const { attendance = [], body, date } = meeting.data;
    const seen = new Set<string>();
    for (const [index, { member }] of attendance.entries()) {
      const seat = dataset.get('member', member);
      if (seat === undefined) continue;
      const names = {
        seat: nameOf(dataset, seat),
        body: nameOfId(dataset, body),
        other: nameOfId(dataset, seat.data.body),
      };
      const place = at(meeting, 'attendance', index, 'member');
      if (seen.has(member)) yield { message: 'twice', data: names, place };
      else if (seat.data.body !== body) yield { message: 'body', data: names, place };
      // The secretariat attends without a seat, so it is not asked for its role but for its days.
      else if (!isSeatOn(seat, date) && !seat.data.roles.some(({ role }) => role === 'secretariat')) {
        yield { message: 'day', data: { ...names, day: date }, place };
      }
      seen.add(member);
    }
  },
});
