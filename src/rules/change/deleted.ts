import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineChangeRule } from '../define.js';
import { closedPeriods, frozenPeriodOf } from './_closed.js';

export default defineChangeRule({
  id: 'change/deleted',
  title: 'A change deletes a record',
  why: 'A record that is gone cannot be asked why. What ended stays with its final status, so that reports of earlier periods can be built again and its id is never taken for another.',
  clauses: ['L20', 'L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Bring the file back (git checkout BASE -- PATH), and give the record its final status, or the day on which it ended.',
    'Where it got another id, note the old one under "formerly"; where values must go for good, `secretariat redact` takes them out.',
  ],
  messages: {
    deleted: {
      text: '{record} is deleted; a record stays in the register when it ends',
      help: 'bring {path} back and give it its final status or its last day; where it got another id, note {id} under "formerly" there',
      label: 'deleted',
    },
    person: {
      text: 'the record of the person {id} is deleted',
      help: 'bring {path} back; where somebody left, add "to"; where personal data must go, run `secretariat redact {id}`, which keeps a record that references can lead to',
      label: 'deleted',
    },
  },
  *check(change) {
    const closed = closedPeriods(change);
    for (const { before, after } of change.pairs) {
      // A waiver that ends is removed: without it more is found, not less.
      if (before === undefined || after !== undefined || before.kind === 'waiver') continue;
      if (closed.has(frozenPeriodOf(before.path) ?? '')) continue;
      const data = { record: nameOf(change.before.dataset, before), id: before.id, path: before.path };
      yield { message: before.kind === 'person' ? 'person' : 'deleted', data, place: at(before) };
    }
  },
});
