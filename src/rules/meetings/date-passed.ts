import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'meetings/date-passed',
  title: 'The day of a planned meeting has passed',
  why: 'Meetings count when they are recorded as held. One that stays planned leaves it open whether the body met.',
  clauses: ['L10'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['meeting'],
  kind: 'meeting',
  waysOut: [
    'Set the status to held, and record the attendance.',
    'Set the status to cancelled, or give the meeting its new date.',
  ],
  messages: {
    passed: {
      text: 'the meeting {meeting} was planned for {day} and is still recorded as planned',
      help: 'set its status to held or cancelled, or give it its new date',
      label: 'planned',
    },
  },
  *check(meeting, { dataset, asOf }) {
    const { date } = meeting.data;
    if (date >= asOf || statusOn(meeting, asOf) !== 'planned') return;
    yield { message: 'passed', data: { meeting: nameOf(dataset, meeting), day: date }, place: at(meeting, 'status') };
  },
});
