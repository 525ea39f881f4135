import { localBodiesOf } from '../../facts/bodies.js';
import { bodiesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/local-bodies',
  title: 'Areas with a local body',
  definition: 'How many of the areas of the country have a local body on the as-of day.',
  formula: 'areas with at least one local body ÷ areas of the settings',
  moves: 'Record a local body with the area.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L13'],
  since: '0.1.0',
  needs: ['body'],
  candidates: [],
  facets: ['area'],
  reads: reads(bodiesRead, { body: ['area'], settings: ['areas'] }),
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    (snapshot.dataset.settings.areas ?? []).map(({ code }) => ({
      id: code,
      hit: localBodiesOf(snapshot, code).length > 0,
      facets: { area: [code] },
    })),
});
