import { disseminationsOf, successorOf } from '../../facts/dissemination.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'dissemination/superseded-circulating',
  title: 'A product was passed on after its successor came out',
  why: 'Those who received the older version work by it. They need to hear of the new one.',
  clauses: ['L12'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['product'],
  kind: 'product',
  waysOut: [
    'Pass the successor on to the same providers.',
    'Correct the day of the dissemination, or the product under which it stands.',
  ],
  messages: {
    superseded: {
      text: 'the product {product} was passed on on {day}; {successor} had replaced it on {since}',
      help: 'pass {id} on to the same providers; or correct the day',
      label: 'replaced {since}',
    },
  },
  *check(product, snapshot) {
    const successor = successorOf(snapshot, product.id);
    const since = successor?.data.published_on;
    if (successor === undefined || since === undefined) return;
    const known = new Set(disseminationsOf(snapshot, product).map(({ id }) => id));
    for (const [index, { id, on: day }] of (product.data.disseminations ?? []).entries()) {
      if (!known.has(id) || day <= since) continue;
      yield {
        message: 'superseded',
        data: {
          product: nameOf(snapshot.dataset, product),
          successor: nameOf(snapshot.dataset, successor),
          id: successor.id,
          day,
          since,
        },
        place: at(product, 'disseminations', index, 'on'),
        related: [{ place: at(successor, 'supersedes'), message: `${successor.id} replaces it` }],
      };
    }
  },
});
