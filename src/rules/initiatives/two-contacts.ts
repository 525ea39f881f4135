import { listWords } from '../../base/text.js';
import { nationalBodies } from '../../facts/bodies.js';
import { contactsOn, initiativesOn } from '../../facts/initiatives.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/two-contacts',
  title: 'Two posts are the contact for the same initiative',
  why: 'Two contacts each think that the other one answers. One is the contact, and the other the deputy.',
  clauses: ['L16'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: ['Make one of them the deputy.', 'End the one that no longer serves, with "to".'],
  messages: {
    two: {
      text: '{count} posts are the contact of {record} on {day}: {posts}',
      help: 'make all but one "role: deputy", or end them with "to"',
      label: 'one too many',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const record of [...nationalBodies(snapshot), ...initiativesOn(snapshot)]) {
      const contacts = contactsOn(record, asOf).filter(({ post }) => post.role === 'contact');
      const last = contacts.at(-1);
      if (last === undefined || contacts.length < 2) continue;
      const posts = listWords(contacts.map(({ post }) => wordsOf(dataset, post.post)));
      const data = { count: contacts.length, record: nameOf(dataset, record), day: asOf, posts };
      yield { message: 'two', data, place: at(record, 'contact_posts', last.index, 'role') };
    }
  },
});
