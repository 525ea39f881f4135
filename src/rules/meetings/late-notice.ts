import { daysBetween } from '../../base/day.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'meetings/late-notice',
  title: 'The agenda of a meeting was sent late',
  why: 'Members consult their organisations before they take a position. Civil society and smaller organisations need the days most.',
  clauses: ['L6', 'L10'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['meeting'],
  kind: 'meeting',
  waysOut: [
    'Send the next agenda in time; a calendar of the year helps.',
    'Where the matter could not wait, set the type of the meeting to extraordinary.',
  ],
  messages: {
    late: {
      text: 'the agenda of the meeting {meeting} was sent on {sent}, {days} days before the meeting; {least} days are asked for',
      help: 'correct the day, or set the type to extraordinary where the matter could not wait',
      label: 'sent late',
    },
    unsent: {
      text: 'the meeting {meeting} is on {day}, and its agenda has not been sent; {least} days of notice are asked for',
      help: 'send the agenda and add "notice_sent_on"; or move the meeting',
      label: 'agenda not sent',
    },
  },
  *check(meeting, { dataset, asOf }) {
    const { type, date, notice_sent_on: sent } = meeting.data;
    const status = statusOn(meeting, asOf);
    if (type !== 'ordinary' || status === 'cancelled') return;
    const least = dataset.settings.thresholds.agenda_notice_days;
    const name = nameOf(dataset, meeting);
    if (sent !== undefined && sent <= asOf) {
      const days = daysBetween(sent, date);
      if (days < least)
        yield { message: 'late', data: { meeting: name, sent, days, least }, place: at(meeting, 'notice_sent_on') };
    } else if (status === 'planned' && date >= asOf && daysBetween(asOf, date) < least) {
      yield { message: 'unsent', data: { meeting: name, day: date, least }, place: at(meeting, 'date') };
    }
  },
});
