import { measured } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'sharing/practice-changes',
  title: 'Changes of practice',
  definition:
    'How many changes of practice organisations and providers owe to shared knowledge, on or before the as-of day.',
  formula: 'sum over knowledge products of their recorded uptakes',
  moves: 'Record under "uptake" of the product whose practice changed, and how.',
  unit: 'count',
  better: 'up',
  range: [0, null],
  clauses: ['L22'],
  since: '0.1.0',
  needs: ['product'],
  candidates: ['product'],
  reads: { product: ['uptake'] },
  hinges: ['product.uptake'],
  aggregate: { how: 'sum' },
  observe: (snapshot) =>
    snapshot.dataset
      .of('product')
      .map((product) => measured(product, (product.data.uptake ?? []).filter(({ on }) => on <= snapshot.asOf).length)),
});
