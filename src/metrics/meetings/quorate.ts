import { everyHeldMeeting, isQuorate } from '../../facts/meetings.js';
import { leftOut, tested } from '../_observe.js';
import { quorumRead, reads } from '../_reads.js';
import { lastTwelveMonths } from '../_window.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'meetings/quorate',
  title: 'Quorate meetings',
  definition: 'How many of the meetings held in the twelve months to the as-of day reached the quorum of their body.',
  formula: 'quorate meetings ÷ meetings held of which the quorum and the attendance are recorded',
  moves: 'Who attends decides; only an attendance recorded wrongly can be put right.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L19'],
  since: '0.1.0',
  needs: ['body', 'member', 'meeting'],
  candidates: ['meeting'],
  reads: reads(quorumRead, { meeting: ['status', 'history'] }),
  hinges: ['meeting.attendance'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { from, to } = lastTwelveMonths(snapshot);
    return everyHeldMeeting(snapshot, undefined, from, to).map((meeting) => {
      const quorate = isQuorate(snapshot, meeting);
      return quorate === undefined
        ? leftOut(meeting, 'quorum or attendance is not recorded')
        : tested(meeting, quorate);
    });
  },
});
