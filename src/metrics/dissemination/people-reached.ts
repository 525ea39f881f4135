import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { smallNumber } from '../../parse/small-numbers.js';
import { leftOut, smallNumberReason } from '../_observe.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** Each time that a product was passed on by the as-of day with a number of people; the product, where there is none. */
function observe(snapshot: Snapshot, product: RegisterRecord<'product'>): readonly Observation[] {
  const known = (product.data.disseminations ?? []).filter(({ on }) => on <= snapshot.asOf);
  const observed = known.flatMap(({ id, reach }): Observation[] => {
    if (reach === undefined) return [];
    const candidate = { id: `${product.id}#${id}`, record: product };
    return [isWithheld(reach) ? { ...candidate, leftOut: smallNumberReason } : { ...candidate, number: reach }];
  });
  return observed.length === 0 ? [leftOut(product, 'no reach recorded by the as-of day')] : observed;
}

const isWithheld = (reach: unknown): boolean => reach === smallNumber;

export default defineMetric({
  id: 'dissemination/people-reached',
  title: 'People reached',
  definition:
    'How many people the knowledge products reached, as those who passed them on counted them, on or before the as-of day. Somebody who was reached twice counts twice.',
  formula:
    'sum of the people reached over all disseminations of products; numbers that are withheld from an audience as too small are not in its sum',
  moves: 'Record a dissemination with the number of people that it reached.',
  unit: 'count',
  better: 'up',
  range: [0, null],
  clauses: ['L12'],
  since: '0.1.0',
  needs: ['product'],
  candidates: ['product'],
  reads: { product: ['disseminations'] },
  hinges: ['product.disseminations'],
  aggregate: { how: 'sum' },
  observe: (snapshot) => snapshot.dataset.of('product').flatMap((product) => observe(snapshot, product)),
});
