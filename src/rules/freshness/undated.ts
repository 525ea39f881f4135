import { lastTouchedOn, watchedRecords } from '../../facts/freshness.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'freshness/undated',
  title: 'A record holds no date',
  why: 'Without a single dated fact nobody can tell how old a record is, nor what was known on an earlier day.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Add a history with the day on which the present status began.',
    'Add the day on which it was identified, made or requested.',
  ],
  messages: {
    undated: {
      text: '{name} holds no date',
      help: 'add a history: "history: [{ on: …, status: … }]"',
      label: 'since when?',
    },
  },
  *check(snapshot) {
    for (const record of watchedRecords(snapshot)) {
      if (lastTouchedOn(snapshot, record) !== undefined) continue;
      yield { message: 'undated', data: { name: nameOf(snapshot.dataset, record) }, place: at(record, 'status') };
    }
  },
});
