import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'sharing/changes-evidenced',
  title: 'Changes of practice with evidence',
  definition: 'How many of the changes of practice recorded by the as-of day evidence shows.',
  formula: 'uptakes with evidence ÷ uptakes',
  moves: 'Record what shows the change of practice under "evidence" of the uptake.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L22'],
  since: '0.1.0',
  needs: ['product'],
  candidates: ['product'],
  reads: { product: ['uptake'] },
  hinges: ['product.uptake.evidence'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset.of('product').flatMap((product) =>
      (product.data.uptake ?? []).map((uptake) => {
        const candidate = { id: `${product.id}#${uptake.id}`, record: product };
        if (uptake.on > snapshot.asOf) return { ...candidate, leftOut: 'after the as-of day' };
        return { ...candidate, hit: (uptake.evidence ?? []).length > 0 };
      }),
    ),
});
