import { nameOf, wordsOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import type { Text } from '../../model/text.js';
import { defineDatasetRule } from '../define.js';

/** A deadline as published, and whether it was also recorded as a date. */
interface Published {
  readonly due?: string | number;
  readonly due_as_published?: Text;
  readonly done_on?: string;
}

/** The parts of a record that have a deadline, with the path to each. */
function deadlinesOf(
  record: AnyRecord,
): readonly { readonly item: Published; readonly path: readonly (string | number)[] }[] {
  if (record.kind === 'commitment') return [{ item: record.data, path: [] }];
  if (record.kind !== 'action') return [];
  const milestones = (record.data.milestones ?? []).map((item, index) => ({ item, path: ['milestones', index] }));
  return [{ item: record.data, path: [] }, ...milestones];
}

export default defineDatasetRule({
  id: 'progress/due-unread',
  title: 'A deadline stands only as it was published',
  why: 'A wording such as "by the next session" is kept faithfully, and cannot be counted with. Nothing will ever show as overdue or on time by it.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Agree with the lead on the day, month or quarter that is meant, and record it under "due" beside the wording.',
    'Where it recurs, record that under "recurrence".',
  ],
  messages: {
    unread: {
      text: 'the deadline of {record} stands only as "{words}", which cannot be counted with',
      help: 'add "due" with the day, month, quarter or year that is meant; the wording stays',
      label: 'which day?',
    },
  },
  *check({ dataset, asOf }) {
    for (const record of [...dataset.of('action'), ...dataset.of('commitment')]) {
      if (!isLive(record, asOf) || (record.kind === 'action' && record.data.recurrence !== undefined)) continue;
      for (const { item, path } of deadlinesOf(record)) {
        if (item.due !== undefined || item.due_as_published === undefined || item.done_on !== undefined) continue;
        const data = { record: nameOf(dataset, record), words: wordsOf(dataset, item.due_as_published) };
        yield { message: 'unread', data, place: at(record, ...path, 'due_as_published') };
      }
    }
  },
});
