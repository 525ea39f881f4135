import { nationalBodies } from '../../facts/bodies.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'mandate/same-function',
  title: 'Two national bodies have the same function',
  why: 'There may be one body or several. Two with the same function each leave work to the other, or both ask the same of the same people.',
  clauses: ['L2'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  waysOut: [
    'Say under "function" what each of the two does and the other does not.',
    'Where one has taken over from the other, record the last day of the earlier under "to".',
  ],
  messages: {
    same: {
      text: '{body} has the same function as {other}',
      help: 'say what each does under "function"; or end one of them with "to"',
      label: 'same function',
    },
  },
  *check(snapshot) {
    const seen = new Map<string, RegisterRecord<'body'>>();
    for (const body of nationalBodies(snapshot)) {
      const words = wordsOf(snapshot.dataset, body.data.function).toLowerCase();
      const other = seen.get(words);
      if (words !== '' && other !== undefined) {
        const data = { body: nameOf(snapshot.dataset, body), other: nameOf(snapshot.dataset, other) };
        const related = [{ place: at(other, 'function'), message: `the function of ${other.id}` }];
        yield { message: 'same', data, place: at(body, 'function'), related };
      } else seen.set(words, body);
    }
  },
});
