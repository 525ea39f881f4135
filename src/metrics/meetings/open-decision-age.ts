import { daysBetween } from '../../base/day.js';
import { defineMetric } from '../define.js';
import { askedFor, followUpsRead } from './_follow-ups.js';

export default defineMetric({
  id: 'meetings/open-decision-age',
  title: 'Age of open decisions',
  definition: 'For how long what is still open on the as-of day has been waiting since it was decided: the median.',
  formula: 'median over open items of follow-up of the days from the decision to the as-of day',
  moves: 'Do the oldest things that were decided, and record "done_on"; each day adds one.',
  unit: 'days',
  better: 'down',
  range: [0, null],
  clauses: ['L10'],
  since: '0.1.0',
  needs: ['decision'],
  candidates: ['decision'],
  facets: ['lead'],
  reads: followUpsRead,
  aggregate: { how: 'quantile', at: 0.5, atLeast: 1 },
  observe: (snapshot) =>
    askedFor(snapshot).map(({ id, decision, item, openSince }) => {
      const candidate = { id, record: decision, facets: item.who === undefined ? {} : { lead: [item.who] } };
      if (openSince === undefined) return { ...candidate, leftOut: 'done by the as-of day' };
      return { ...candidate, number: daysBetween(openSince, snapshot.asOf) };
    }),
});
