import { continued } from '../../compare/change.js';
import { at } from '../../model/finding.js';
import { defineChangeRule } from '../define.js';

export default defineChangeRule({
  id: 'change/renamed',
  title: 'A change gives a record another id, and does not note the old one',
  why: 'Old reports, letters and minutes name the old id. Noted under "formerly", it leads to the record for ever, and nobody else gets it.',
  clauses: ['L20', 'L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: ['Add the old id to "formerly" of the record.', 'Give the file its old name again.'],
  messages: {
    renamed: {
      text: '{old} becomes {id}, and does not say that it was {old}',
      help: 'add "formerly: [{old}]"; or give the file its old name again',
      label: 'was {old}',
    },
  },
  *check(change) {
    for (const { before, after } of continued(change)) {
      // An update is called after what it is about, and follows it.
      if (before.id === after.id || after.kind === 'update') continue;
      if (after.data.formerly?.includes(before.id) === true) continue;
      yield { message: 'renamed', data: { old: before.id, id: after.id }, place: at(after) };
    }
  },
});
