import { daysBetween } from '../../base/day.js';
import { bodiesOn } from '../../facts/bodies.js';
import { leftOut, measured } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'mandate/days-since-report',
  title: 'Days since the last report upward',
  definition:
    'How long ago the bodies that answer to somebody last reported to those to whom they answer, on the as-of day: the median.',
  formula:
    'median over bodies with an accountability line of the days from the last report upward, or from the first day of a body that never reported, to the as-of day',
  moves: 'Report upward, and record it under "reports_up"; each day adds one.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L3', 'L13'],
  since: '0.1.0',
  needs: ['body'],
  candidates: ['body'],
  reads: { body: ['accountability', 'reports_up', 'from', 'to'] },
  hinges: ['body.reports_up'],
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe(snapshot) {
    const { asOf } = snapshot;
    return bodiesOn(snapshot).map((body) => {
      const { accountability, from, reports_up: reports = [] } = body.data;
      if (accountability === undefined) return leftOut(body, 'answers to nobody');
      const made = reports.map(({ on }) => on).filter((on) => on <= asOf);
      const since = made.toSorted().at(-1) ?? from;
      return since === undefined
        ? leftOut(body, 'never reported, and its first day is not recorded')
        : measured(body, daysBetween(since, asOf));
    });
  },
});
