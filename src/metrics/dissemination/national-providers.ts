import { defineMetric } from '../define.js';
import { ofProviders, reachRead } from './_reach.js';

export default defineMetric({
  id: 'dissemination/national-providers',
  title: 'National service providers reached',
  definition:
    'How many of the national service providers a knowledge product reached by name, on or before the as-of day.',
  formula: 'national providers named in at least one dissemination ÷ national providers',
  moves: 'Pass a product on to the provider, and name it in the dissemination.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L12'],
  since: '0.1.0',
  needs: ['provider', 'product'],
  candidates: ['provider'],
  reads: reachRead,
  hinges: ['product.disseminations'],
  aggregate: { how: 'share' },
  observe: (snapshot) => ofProviders(snapshot, 'national'),
});
