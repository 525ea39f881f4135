import { nameOf } from '../../facts/names.js';
import { historyOf } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/status-undated',
  title: 'A status has no day',
  why: 'Without a history the present status is taken to hold on every day, also on those before it was reached. Comparisons over time then see no change.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Add "history" with the day on which the present status began.',
    'Add earlier entries as far as they are known; the rest may stay unknown.',
  ],
  messages: {
    undated: {
      text: 'the status of {record} has no day, so {status} is taken to hold on every day',
      help: 'add "history" with an entry for {status} and the day on which it began',
      label: 'since when?',
    },
  },
  *check({ dataset }) {
    for (const record of dataset.records.values()) {
      const { data } = record;
      if (record.kind === 'update' || !('status' in data) || historyOf(record).length > 0) continue;
      yield {
        message: 'undated',
        data: { record: nameOf(dataset, record), status: data.status },
        place: at(record, 'status'),
      };
    }
  },
});
