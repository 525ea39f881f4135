import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

const given: ReadonlySet<string> = new Set(['offered', 'committed', 'delivering', 'delivered']);

export default defineRecordRule({
  id: 'support/no-provider',
  title: 'A support that was offered has no provider',
  why: 'Who gives what to which priority is the heart of coordination. A support without a provider is missing from that table.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: [
    'Name the organisation under "provider".',
    'Set the status back to needed or requested, if nobody has offered it.',
  ],
  messages: {
    none: {
      text: 'the support {support} is {status}, and nobody is named who gives it',
      help: 'add "provider" with the organisation that gives it',
      label: 'who gives it?',
    },
  },
  *check(support, { dataset, asOf }) {
    const status = statusOn(support, asOf);
    if (support.data.provider !== undefined || status === undefined || !given.has(status)) return;
    yield { message: 'none', data: { support: nameOf(dataset, support), status }, place: at(support, 'status') };
  },
});
