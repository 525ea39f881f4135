import { allContacts } from '../../facts/initiatives.js';
import { nameOf, nameOfId, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/contact-departed',
  title: 'The person or organisation behind a contact post has left',
  why: 'A contact who has left no longer answers, and nobody abroad knows.',
  clauses: ['L16'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Name the successor: end this entry with "to", and add one for who follows.',
    'Correct the last day of the person or organisation.',
  ],
  messages: {
    person: {
      text: '{person}, who fills the post "{post}" towards {record}, left on {day}',
      help: 'end this entry with "to", and add one for who follows',
      label: 'left {day}',
    },
    organisation: {
      text: '{organisation}, where the post "{post}" towards {record} is, ended on {day}',
      help: 'end this entry with "to", and add one for the post that follows',
      label: 'ended {day}',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const { record, index, post } of allContacts(snapshot)) {
      const names = { record: nameOf(dataset, record), post: wordsOf(dataset, post.post) };
      const left = dataset.get('person', post.person)?.data.to;
      const ended = dataset.get('organisation', post.organisation)?.data.to;
      if (left !== undefined && left < asOf) {
        const data = { ...names, person: post.person ?? '', day: left };
        yield { message: 'person', data, place: at(record, 'contact_posts', index, 'person') };
      } else if (ended !== undefined && ended < asOf) {
        const data = { ...names, organisation: nameOfId(dataset, post.organisation ?? ''), day: ended };
        yield { message: 'organisation', data, place: at(record, 'contact_posts', index, 'organisation') };
      }
    }
  },
});
