import { allContacts, confirmedOn, isContactFresh } from '../../facts/initiatives.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/contact-not-confirmed',
  title: 'A contact post was not confirmed for a long time',
  why: 'Posts move and mailboxes close. Asking once a year whether a contact is still right costs a letter; finding out in a crisis costs more.',
  clauses: ['L16'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Ask whether the post is still right, and record the day under "confirmed_on".',
    'End the entry with "to", and name the post that follows.',
  ],
  messages: {
    old: {
      text: 'the contact post "{post}" of {record} was last confirmed on {day}, more than {months} months ago',
      help: 'ask whether it is still right, and record the day under "confirmed_on"',
      label: 'since {day}',
    },
    never: {
      text: 'the contact post "{post}" of {record} was never confirmed',
      help: 'ask whether it is right, and record the day under "confirmed_on"',
      label: 'never confirmed',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const { record, index, post } of allContacts(snapshot)) {
      if (isContactFresh(snapshot, post)) continue;
      const day = confirmedOn(snapshot, post);
      const names = { record: nameOf(dataset, record), post: wordsOf(dataset, post.post) };
      const key = day === undefined ? 'post' : day === post.confirmed_on ? 'confirmed_on' : 'from';
      const place = at(record, 'contact_posts', index, key);
      if (day === undefined) yield { message: 'never', data: names, place };
      else {
        const months = dataset.settings.thresholds.contact_confirmed_months;
        yield { message: 'old', data: { ...names, day, months }, place };
      }
    }
  },
});
