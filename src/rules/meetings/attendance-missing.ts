import { listWords, plural } from '../../base/text.js';
import { everyHeldMeeting, seatsAt } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { at, atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

/** More ids than this are counted instead of listed. */
const mostListed = 5;

export default defineDatasetRule({
  id: 'meetings/attendance-missing',
  title: 'The attendance of a meeting is missing or incomplete',
  why: 'Quorum, involvement and senior attendance are computed from attendance. A seat that the list does not name counts as absent, which may do it wrong.',
  clauses: ['L6', 'L7', 'L19'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['meeting', 'member'],
  waysOut: [
    'Add under "attendance" how each seat was present: holder, alternate, apology or absent.',
    'Where the meeting did not take place, set its status to cancelled.',
  ],
  messages: {
    missing: {
      text: 'the meeting {meeting} of {day} was held, and its attendance is not recorded',
      help: 'add "attendance" with one entry for each seat; or set the status to cancelled',
      label: 'attendance missing',
    },
    incomplete: {
      text: 'the attendance of the meeting {meeting} does not say whether {seats} took part',
      help: 'add an entry for each (holder, alternate, apology or absent); until then they count as absent',
      severity: 'info',
      label: 'incomplete',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const meeting of everyHeldMeeting(snapshot)) {
      const { attendance, type, date } = meeting.data;
      if (type === 'written-procedure') continue;
      const data = { meeting: nameOf(dataset, meeting), day: date };
      const seats = seatsAt(dataset, meeting);
      if (attendance === undefined) {
        if (seats.length > 0) yield { message: 'missing', data, place: at(meeting, 'status') };
        continue;
      }
      const named = new Set(attendance.map(({ member }) => member));
      const ids = seats.filter(({ id }) => !named.has(id)).map(({ id }) => id);
      if (ids.length === 0) continue;
      const words = ids.length > mostListed ? plural(ids.length, 'seat', 'seats') : listWords(ids);
      yield { message: 'incomplete', data: { ...data, seats: words }, place: atKey(meeting, 'attendance') };
    }
  },
});
