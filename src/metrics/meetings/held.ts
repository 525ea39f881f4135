import { bodiesOn } from '../../facts/bodies.js';
import { heldMeetings } from '../../facts/meetings.js';
import { leftOut, weighed } from '../_observe.js';
import { lastTwelveMonths } from '../_window.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'meetings/held',
  title: 'Meetings held of those planned',
  definition:
    'How many of the meetings that the bodies undertook to hold in a year they held in the twelve months to the as-of day. A meeting of a hosted body counts only with the subject on its agenda.',
  formula: 'meetings held, at most as many as undertaken, ÷ meetings undertaken a year, added up over bodies',
  moves: 'Hold a meeting of the body, and record it as held.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L4', 'L10'],
  since: '0.1.0',
  needs: ['body', 'meeting'],
  candidates: ['body'],
  reads: {
    body: ['meetings_per_year', 'from', 'to', 'arrangement'],
    meeting: ['body', 'date', 'status', 'history', 'agenda'],
  },
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { from, to } = lastTwelveMonths(snapshot);
    return bodiesOn(snapshot).map((body) => {
      const planned = body.data.meetings_per_year;
      if (planned === undefined) return leftOut(body, 'no number of meetings a year is recorded');
      const held = heldMeetings(snapshot, body.id, from, to).length;
      return weighed(body, Math.min(held, planned), planned);
    });
  },
});
