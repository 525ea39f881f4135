import { bodiesOn } from '../../facts/bodies.js';
import { leftOut, weighed } from '../_observe.js';
import { isWithin, lastTwelveMonths } from '../_window.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'reporting/upward',
  title: 'Reports made upward',
  definition:
    'How many of the reports that the bodies owe each year to those to whom they answer were made in the twelve months to the as-of day.',
  formula: 'reports made, at most as many as owed, ÷ reports owed a year, added up over bodies',
  moves: 'Report upward, and record it under "reports_up" of the body.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L3', 'L13', 'L21'],
  since: '0.1.0',
  needs: ['body'],
  candidates: ['body'],
  reads: { body: ['accountability', 'reports_up', 'from', 'to'] },
  hinges: ['body.reports_up'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const range = lastTwelveMonths(snapshot);
    return bodiesOn(snapshot).map((body) => {
      const owed = body.data.accountability?.times_per_year;
      if (owed === undefined) return leftOut(body, 'no number of reports a year is recorded');
      const made = (body.data.reports_up ?? []).filter(({ on }) => isWithin(range, on)).length;
      return weighed(body, Math.min(made, owed), owed);
    });
  },
});
