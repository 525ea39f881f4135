import { defineMetric } from '../define.js';
import { disseminationsOn, providersReached, reachRead } from './_reach.js';
import { reads } from '../_reads.js';

export default defineMetric({
  id: 'dissemination/areas-reached',
  title: 'Areas reached',
  definition: 'How many of the areas of the country a knowledge product reached locally on or before the as-of day.',
  formula: 'areas named in a local dissemination, or home to a local provider that was reached ÷ areas of the settings',
  moves: 'Pass a product on to local providers of the area, or to the area, and record it.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L12'],
  since: '0.1.0',
  needs: ['product'],
  candidates: [],
  facets: ['area'],
  reads: reads(reachRead, { settings: ['areas'] }),
  hinges: ['product.disseminations'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { dataset } = snapshot;
    const local = disseminationsOn(snapshot).filter(({ level }) => level === 'local');
    const home = [...providersReached(snapshot)].flatMap((id) => {
      const provider = dataset.get('provider', id);
      return provider?.data.level === 'local' ? (provider.data.areas ?? []) : [];
    });
    const reached = new Set([...local.flatMap(({ areas }) => areas ?? []), ...home]);
    return (dataset.settings.areas ?? []).map(({ code }) => ({
      id: code,
      hit: reached.has(code),
      facets: { area: [code] },
    }));
  },
});
