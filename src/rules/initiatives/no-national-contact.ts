import { nationalBodies } from '../../facts/bodies.js';
import { contactsOn } from '../../facts/initiatives.js';
import { listWords } from '../../base/text.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/no-national-contact',
  title: 'The country has no point of contact',
  why: 'A national body might be the point of contact with international initiatives and networks. Those abroad then know whom to ask.',
  clauses: ['L16'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  absence: ['body'],
  waysOut: [
    'Name the post under "contact_posts" of the national body, with a functional address.',
    'Record a waiver, if another body is the point of contact.',
  ],
  messages: {
    none: {
      text: 'no national body ({bodies}) names a point of contact',
      help: 'add the post under "contact_posts" of the body, with "role: contact" and a functional address',
      label: 'no point of contact',
    },
  },
  *check(snapshot) {
    const bodies = nationalBodies(snapshot);
    const [first] = bodies;
    if (first === undefined) return;
    const contacts = bodies.flatMap((body) => contactsOn(body, snapshot.asOf));
    if (contacts.some(({ post }) => post.role === 'contact')) return;
    yield { message: 'none', data: { bodies: listWords(bodies.map(({ id }) => id)) }, place: at(first, 'name') };
  },
});
