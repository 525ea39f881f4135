import { daysBetween } from '../../base/day.js';
import { bodiesOn, isPrincipal } from '../../facts/bodies.js';
import { leftOut, measured } from '../_observe.js';
import { bodiesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'mandate/terms-of-reference-age',
  title: 'Age of the terms of reference',
  definition:
    'For how long the terms of reference of the bodies have stood, on the as-of day, since they came into force or were last reviewed: the median.',
  formula:
    'median over councils and local bodies of the days from the later of the first day in force and the last review to the as-of day',
  moves: 'Review the terms of reference, and record the day under "reviewed_on"; each day adds one.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L3'],
  since: '0.1.0',
  needs: ['body'],
  candidates: ['body'],
  reads: reads(bodiesRead, { body: ['terms_of_reference'] }),
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe(snapshot) {
    const { asOf } = snapshot;
    return bodiesOn(snapshot).map((body) => {
      if (!isPrincipal(body)) return leftOut(body, 'a part of another body');
      const { on, reviewed_on: reviewed } = body.data.terms_of_reference ?? {};
      if (on === undefined || on > asOf) return leftOut(body, 'no terms of reference in force');
      const last = reviewed !== undefined && reviewed > on && reviewed <= asOf ? reviewed : on;
      return measured(body, daysBetween(last, asOf));
    });
  },
});
