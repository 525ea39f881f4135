import { isHosted } from '../../facts/bodies.js';
import { everyHeldMeeting, treatsSubject } from '../../facts/meetings.js';
import { leftOut, tested } from '../_observe.js';
import { isWithin, lastTwelveMonths } from '../_window.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'mandate/subject-on-agenda',
  title: 'Host meetings with the subject on the agenda',
  definition:
    'How many of the meetings that hosting mechanisms held in the twelve months to the as-of day had the subject on their agenda.',
  formula:
    'meetings held of bodies within an existing mechanism with an agenda item on the subject ÷ meetings held of such bodies',
  moves: 'Put the subject on the agenda of the host\'s meetings, with "concerns_csea: true".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L4'],
  since: '0.1.0',
  needs: ['body', 'meeting'],
  candidates: ['meeting'],
  reads: { body: ['arrangement'], meeting: ['body', 'date', 'status', 'history', 'agenda'] },
  hinges: ['meeting.agenda'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { dataset } = snapshot;
    const held = new Set(everyHeldMeeting(snapshot).map(({ id }) => id));
    const year = lastTwelveMonths(snapshot);
    return dataset.of('meeting').map((meeting) => {
      if (!isHosted(dataset.get('body', meeting.data.body)))
        return leftOut(meeting, 'its body is not hosted by another');
      if (!held.has(meeting.id)) return leftOut(meeting, 'not held by the as-of day');
      if (!isWithin(year, meeting.data.date)) return leftOut(meeting, 'held before the twelve months');
      return tested(meeting, treatsSubject(meeting));
    });
  },
});
