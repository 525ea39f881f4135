import { addMonths } from '../../base/day.js';
import { disseminationsOf, productsOn, successorOf, uptakeOf } from '../../facts/dissemination.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'sharing/no-uptake',
  title: 'Nothing has changed in practice since a product was passed on',
  why: "Sharing will inform and enhance each stakeholder's practice. Whether it did is known only when somebody asks those who received it.",
  clauses: ['L22'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product'],
  waysOut: [
    'Ask those who received it what changed, and record it under "uptake" with evidence.',
    'Replace the product by one that is used.',
  ],
  messages: {
    none: {
      text: 'no change of practice is recorded since {product} was first passed on on {day}, more than {months} months ago',
      help: 'ask those who received it what changed, and add it under "uptake" with evidence',
      label: 'no uptake',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const months = dataset.settings.thresholds.freshness_months;
    for (const product of productsOn(snapshot)) {
      const day = disseminationsOf(snapshot, product)
        .map(({ on }) => on)
        .toSorted()[0];
      if (day === undefined || day >= addMonths(asOf, -months)) continue;
      if (uptakeOf(snapshot, product).length > 0 || successorOf(snapshot, product.id) !== undefined) continue;
      const data = { product: nameOf(dataset, product), day, months };
      yield { message: 'none', data, place: at(product, 'title') };
    }
  },
});
