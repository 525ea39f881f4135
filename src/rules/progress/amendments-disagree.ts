import { amendmentsOf, statedValue } from '../../facts/amendments.js';
import type { Amendable } from '../../facts/amendments.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'stated' | 'chain';

function* check({ dataset }: Snapshot, record: Amendable): Iterable<RuleFinding<MessageId>> {
  const amendments = record.data.amendments ?? [];
  for (const field of new Set(amendments.map((amendment) => amendment.field))) {
    const steps = amendmentsOf(record, field);
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      const expected = next === undefined ? statedValue(record, field) : next.from;
      if (String(expected ?? '') === String(step.to)) continue;
      const data = { record: nameOf(dataset, record), field, to: step.to, next: expected ?? 'nothing', on: step.on };
      const place = at(record, 'amendments', amendments.indexOf(step), 'to');
      yield { message: next === undefined ? 'stated' : 'chain', data, place };
    }
  }
}

export default defineDatasetRule({
  id: 'progress/amendments-disagree',
  title: 'The amendments do not lead to the value that stands',
  why: 'The deadline of an earlier day is found by undoing amendments. When they do not fit together, the old deadline that reports print is wrong.',
  clauses: ['L19', 'L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Correct "to" of the amendment, or the value itself.',
    'Add the amendment that is missing between the two.',
  ],
  messages: {
    stated: {
      text: 'the last amendment of "{field}" of {record} leads to {to}, and the record says {next}',
      help: 'correct "to" or the value of "{field}"; or add the amendment that came after',
      label: 'the record says {next}',
    },
    chain: {
      text: 'the amendment of "{field}" of {record} on {on} leads to {to}, and the next one starts from {next}',
      help: 'correct the one that is wrong, or add the amendment between them',
      label: 'the next starts from {next}',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    const records = [...dataset.of('action'), ...dataset.of('commitment'), ...dataset.of('indicator')];
    for (const record of records) yield* check(snapshot, record);
  },
});
