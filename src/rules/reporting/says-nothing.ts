import { nameOfId } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';
import { openUpdates, subjectOf } from './_open-updates.js';

export default defineDatasetRule({
  id: 'reporting/says-nothing',
  title: 'An update says nothing about progress',
  why: 'An update counts as reported. One that holds neither progress nor a value fills the figure, and tells the reader nothing.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['update'],
  waysOut: [
    'Add under "progress" what was done; "no progress, because …" is valid.',
    'For an indicator add the "value" at the end of the period.',
  ],
  messages: {
    nothing: {
      text: 'the update on {record} holds no progress and no value',
      help: 'add "progress" ("no progress, because …" is valid); for an indicator add "value"',
      label: 'nothing is said',
    },
  },
  *check(snapshot) {
    for (const update of openUpdates(snapshot)) {
      const { progress, public_summary: summary, value } = update.data;
      if (progress !== undefined || summary !== undefined || value !== undefined) continue;
      const data = { record: nameOfId(snapshot.dataset, subjectOf(update)) };
      yield { message: 'nothing', data, place: at(update, 'reported_by') };
    }
  },
});
