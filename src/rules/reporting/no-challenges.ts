import { nameOfId } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';
import { openUpdates, subjectOf } from './_open-updates.js';

export default defineDatasetRule({
  id: 'reporting/no-challenges',
  title: 'Little was done, and the update does not say what stands in the way',
  why: 'The body can help only with what it hears of. An update that says "not started" or "limited" names the challenges, so that the next meeting can take them up.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['update'],
  waysOut: [
    'Ask the lead what stands in the way, and record it under "challenges".',
    'Correct the completion, if more was done.',
  ],
  messages: {
    none: {
      text: 'the update on {record} says "{completion}", and names no challenges',
      help: 'add under "challenges" what stands in the way',
      label: 'what stands in the way?',
    },
  },
  *check(snapshot) {
    for (const update of openUpdates(snapshot)) {
      const { completion, challenges } = update.data;
      if ((completion !== 'not-started' && completion !== 'limited') || challenges !== undefined) continue;
      const data = { record: nameOfId(snapshot.dataset, subjectOf(update)), completion };
      yield { message: 'none', data, place: at(update, 'completion') };
    }
  },
});
