import { disseminationsOf, productsOn, successorOf } from '../../facts/dissemination.js';
import { nameOf } from '../../facts/names.js';
import { isReportable } from '../../facts/reporting.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'dissemination/never',
  title: 'A knowledge product was never passed on',
  why: 'Knowledge protects nobody while it lies in a drawer. What was published is passed on to those who work with children.',
  clauses: ['L12'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product'],
  waysOut: [
    'Record to whom it was passed on, when and how, under "disseminations".',
    'Plan with national and local service providers how it reaches them.',
  ],
  messages: {
    never: {
      text: 'the product {product}, published on {day}, was never passed on',
      help: 'add under "disseminations" to whom it was passed on, when and how',
      label: 'to whom?',
    },
  },
  *check(snapshot) {
    for (const product of productsOn(snapshot)) {
      const { published_on: day } = product.data;
      if (day === undefined || !isReportable(snapshot, day)) continue;
      if (disseminationsOf(snapshot, product).length > 0 || successorOf(snapshot, product.id) !== undefined) continue;
      yield {
        message: 'never',
        data: { product: nameOf(snapshot.dataset, product), day },
        place: at(product, 'published_on'),
      };
    }
  },
});
