import { leftOut, measured } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'dissemination/people-reached',
  title: 'People reached',
  definition:
    'How many people the knowledge products reached, as those who passed them on counted them, on or before the as-of day. Somebody whom two products reached counts twice.',
  formula: 'sum over products of the reach of their disseminations; small numbers are suppressed in public',
  moves: 'Record a dissemination with the number of people that it reached.',
  unit: 'count',
  better: 'up',
  range: [0, null],
  clauses: ['L12'],
  since: '0.1.0',
  needs: ['product'],
  candidates: ['product'],
  reads: { product: ['disseminations'], settings: ['thresholds'] },
  hinges: ['product.disseminations'],
  countsPeople: true,
  aggregate: { how: 'sum' },
  observe: (snapshot) =>
    snapshot.dataset.of('product').map((product) => {
      const known = (product.data.disseminations ?? []).filter(({ on }) => on <= snapshot.asOf);
      const reach = known.flatMap(({ reach: people }) => (people === undefined ? [] : [people]));
      if (reach.length === 0) return leftOut(product, 'no reach recorded by the as-of day');
      return measured(
        product,
        reach.reduce((sum, people) => sum + people, 0),
      );
    }),
});
