import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'sharing/claim-without-evidence',
  title: 'A change of practice is claimed without evidence or author',
  why: 'That practice changed is the strongest thing that a national body can report. It is believed where it says who changed what, and what shows it.',
  clauses: ['L22'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['product'],
  kind: 'product',
  waysOut: [
    'Add the document or page that shows it under "evidence", and who changed its practice.',
    'Take the claim out until it can be shown.',
  ],
  messages: {
    evidence: {
      text: 'nothing shows the change of practice {item} that {product} is said to have brought',
      help: 'add under "evidence" the document or page that shows it',
      label: 'on what evidence?',
    },
    who: {
      text: 'the change of practice {item} that {product} brought does not say whose practice changed',
      help: 'add "organisation" or "provider"',
      label: 'whose practice?',
    },
  },
  *check(product, { dataset, asOf }) {
    for (const [index, { id, on, evidence, organisation, provider }] of (product.data.uptake ?? []).entries()) {
      if (on > asOf) continue;
      const data = { item: id, product: nameOf(dataset, product) };
      const place = at(product, 'uptake', index, 'change');
      if ((evidence ?? []).length === 0) yield { message: 'evidence', data, place };
      if (organisation === undefined && provider === undefined) yield { message: 'who', data, place };
    }
  },
});
