import { nameOf } from '../../facts/names.js';
import { historyOf } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/status-disagrees',
  title: 'The status differs from the last entry of the history',
  why: 'The status of a day is read from the history; "status" repeats its last entry for the reader’s eye. When they differ, one of them is wrong, and figures depend on which.',
  clauses: ['L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Add the missing entry to "history", with the day on which the status began.',
    'Set "status" to the last entry of the history.',
  ],
  messages: {
    differs: {
      text: '{record} has the status {status}, and its history ends with {last} on {day}',
      help: 'add the entry for {status} to "history" with its day; or set "status" to {last}',
      label: 'history says {last}',
    },
  },
  *check({ dataset }) {
    for (const record of dataset.records.values()) {
      const last = historyOf(record).at(-1);
      if (last === undefined || record.kind === 'update' || !('status' in record.data)) continue;
      const { status } = record.data;
      if (status === last.status) continue;
      yield {
        message: 'differs',
        data: { record: nameOf(dataset, record), status, last: last.status, day: last.on },
        place: at(record, 'status'),
        suggestions: [last.status],
      };
    }
  },
});
