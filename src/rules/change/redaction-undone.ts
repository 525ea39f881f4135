import { isDeepStrictEqual } from 'node:util';
import { continued } from '../../compare/change.js';
import { nameOf } from '../../facts/names.js';
import { redactionsOf } from '../../facts/redactions.js';
import { at, atKey } from '../../model/finding.js';
import { defineChangeRule } from '../define.js';

export default defineChangeRule({
  id: 'change/redaction-undone',
  title: 'A change takes back that something was redacted',
  why: 'The line that says what was taken out, when and why is what is left of it. Without that line nobody knows that something is missing, and the value may come back unseen.',
  clauses: ['L21', 'L23'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: ['Bring the line back as it was.', 'Record a further redaction as a line of its own.'],
  messages: {
    undone: {
      text: '{record} no longer says what was redacted on {on}',
      help: 'bring the entry under "redacted" back as it was',
      label: 'an entry is gone',
    },
  },
  *check(change) {
    for (const { before, after } of continued(change)) {
      for (const entry of redactionsOf(before)) {
        if (redactionsOf(after).some((one) => isDeepStrictEqual(one, entry))) continue;
        const data = { record: nameOf(change.after.dataset, after), on: entry.on };
        yield {
          message: 'undone',
          data,
          place: after.data.redacted === undefined ? at(after) : atKey(after, 'redacted'),
        };
      }
    }
  },
});
