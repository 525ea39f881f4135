import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/history-order',
  title: 'The entries of a history are out of order',
  why: 'A history is read from the oldest entry to the newest. One that is out of order is mostly a mistyped year.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: ['Correct the day of the entry.', 'Move the entry to its place, oldest first.'],
  messages: {
    earlier: {
      text: 'the history of {record} goes back from {before} to {day}',
      help: 'correct the day, or move the entry to its place; the oldest comes first',
      label: 'before the entry above',
    },
  },
  *check({ dataset }) {
    for (const record of dataset.records.values()) {
      if (!('history' in record.data)) continue;
      const days: readonly { readonly on: string }[] = record.data.history ?? [];
      for (const [index, { on }] of days.entries()) {
        const before = days[index - 1]?.on;
        if (before === undefined || before <= on) continue;
        yield {
          message: 'earlier',
          data: { record: nameOf(dataset, record), before, day: on },
          place: at(record, 'history', index, 'on'),
        };
      }
    }
  },
});
