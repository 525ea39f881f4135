import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'dissemination/uncounted',
  title: 'A local dissemination names neither providers nor areas',
  why: 'What was reached locally is counted by providers and areas. A dissemination that names none counts for nobody.',
  clauses: ['L12'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product'],
  kind: 'product',
  waysOut: [
    'Name the service providers or the areas that it reached.',
    'Set the level to national, if it went to national providers.',
  ],
  messages: {
    none: {
      text: 'dissemination {item} of {product} ("{audience}") is local, and names neither providers nor areas',
      help: 'add "providers" or "areas"; or set the level to national',
      label: 'where?',
    },
  },
  *check(product, { dataset, asOf }) {
    for (const [index, { id, on, level, providers, areas, audience }] of (
      product.data.disseminations ?? []
    ).entries()) {
      if (level !== 'local' || on > asOf || (providers ?? []).length + (areas ?? []).length > 0) continue;
      const data = {
        item: id,
        product: nameOf(dataset, product),
        audience: audience === undefined ? 'nobody named' : wordsOf(dataset, audience),
      };
      yield { message: 'none', data, place: at(product, 'disseminations', index, 'level') };
    }
  },
});
