import { nameOf, nameOfId } from '../../facts/names.js';
import { interestedIn } from '../../facts/verification.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/self-verified',
  title: 'The lead verified its own work, or nobody is named who did',
  why: 'Verified means that somebody else has looked. The lead’s own word is self-reported; with documents it is evidenced.',
  clauses: ['L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Name under "verified_by" the organisation that looked at the result and is not its lead.',
    'Set "verification" to evidenced or self-reported.',
  ],
  messages: {
    lead: {
      text: '{record} is verified by {organisation}, which leads or reports it',
      help: 'name another organisation that looked at the result; or set "verification" to evidenced',
      label: 'its own lead',
    },
    nobody: {
      text: '{record} is verified, and nobody is named who verified it',
      help: 'add "verified_by"; or set "verification" to evidenced or self-reported',
      label: 'by whom?',
    },
  },
  *check({ dataset, asOf }) {
    for (const record of [...dataset.of('action'), ...dataset.of('update')]) {
      const { verification, verified_by: by } = record.data;
      if (verification !== 'verified') continue;
      const data = { record: nameOf(dataset, record), organisation: nameOfId(dataset, by ?? '') };
      if (by === undefined) yield { message: 'nobody', data, place: at(record, 'verification') };
      else if (interestedIn(dataset, record, asOf).includes(by))
        yield { message: 'lead', data, place: at(record, 'verified_by') };
    }
  },
});
