import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'dissemination/uptake',
  title: 'Products taken up',
  definition:
    'How many of the knowledge products passed on by the as-of day led an organisation or provider to change its practice.',
  formula: 'products with at least one uptake recorded ÷ products passed on at least once',
  moves: 'Record under "uptake" whose practice the product changed.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L12', 'L22'],
  since: '0.1.0',
  needs: ['product'],
  candidates: ['product'],
  reads: { product: ['disseminations', 'uptake'] },
  hinges: ['product.uptake', 'product.disseminations'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset.of('product').map((product) => {
      const isPast = ({ on }: { readonly on: string }): boolean => on <= snapshot.asOf;
      if (!(product.data.disseminations ?? []).some(isPast)) return leftOut(product, 'not passed on by the as-of day');
      return tested(product, (product.data.uptake ?? []).some(isPast));
    }),
});
