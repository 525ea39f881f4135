import { defineMetric } from '../define.js';
import { askedFor, followUpsRead } from './_follow-ups.js';

export default defineMetric({
  id: 'meetings/follow-up',
  title: 'Decisions followed up',
  definition: 'How much of what adopted decisions ask for is done on the as-of day.',
  formula: 'items of follow-up done ÷ items of follow-up of adopted decisions',
  moves: 'Do what was decided, and record "done_on" in the follow-up.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10'],
  since: '0.1.0',
  needs: ['decision'],
  candidates: ['decision'],
  facets: ['lead'],
  reads: followUpsRead,
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    askedFor(snapshot).map(({ id, decision, item, openSince }) => ({
      id,
      record: decision,
      hit: openSince === undefined,
      facets: item.who === undefined ? {} : { lead: [item.who] },
    })),
});
