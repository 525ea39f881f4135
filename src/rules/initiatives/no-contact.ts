import { contactsOn, initiativesOn } from '../../facts/initiatives.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/no-contact',
  title: 'Nobody is the contact towards an initiative',
  why: 'Invitations, questions and deadlines arrive at the contact post. Without one they arrive nowhere.',
  clauses: ['L16'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['initiative'],
  waysOut: [
    'Name the post under "contact_posts", with role contact and the day from which it serves.',
    'End the membership with "to", if the country left.',
  ],
  messages: {
    none: {
      text: 'nobody is the contact towards {initiative} on {day}',
      help: 'add the post under "contact_posts" with "role: contact"',
      label: 'no contact',
    },
  },
  *check(snapshot) {
    for (const initiative of initiativesOn(snapshot)) {
      if (contactsOn(initiative, snapshot.asOf).some(({ post }) => post.role === 'contact')) continue;
      const data = { initiative: nameOf(snapshot.dataset, initiative), day: snapshot.asOf };
      yield { message: 'none', data, place: at(initiative, 'name') };
    }
  },
});
