import { disseminationsOf, productsOn, providersOn } from '../../facts/dissemination.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'dissemination/national-only',
  title: 'A knowledge product reached national providers only',
  why: 'National and local service providers are both to be reached. What stays in the capital does not change what happens to a child elsewhere.',
  clauses: ['L12'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product', 'provider'],
  waysOut: [
    'Pass it on locally, and record that with the level local.',
    'Record a waiver for the product, if it is for national providers alone.',
  ],
  messages: {
    national: {
      text: 'the product {product} was passed on to national providers only',
      help: 'pass it on locally too, and record that with "level: local"',
      label: 'national only',
    },
  },
  *check(snapshot) {
    if (providersOn(snapshot, 'local').length === 0) return;
    for (const product of productsOn(snapshot)) {
      const disseminations = disseminationsOf(snapshot, product);
      if (disseminations.length === 0 || disseminations.some(({ level }) => level === 'local')) continue;
      const index = product.data.disseminations?.findIndex(({ id }) => id === disseminations[0]?.id) ?? 0;
      yield {
        message: 'national',
        data: { product: nameOf(snapshot.dataset, product) },
        place: at(product, 'disseminations', index, 'level'),
      };
    }
  },
});
