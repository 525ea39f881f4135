import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDimension } from '../define.js';
import { wordOf } from '../_names.js';
import { keyOf } from './_keys.js';

function levelOf(record: AnyRecord, snapshot: Snapshot): string | undefined {
  switch (record.kind) {
    case 'action':
    case 'body':
    case 'organisation':
    case 'provider':
      return record.data.level;
    case 'member':
    case 'meeting':
      return snapshot.dataset.get('body', record.data.body)?.data.level;
    default:
      return undefined;
  }
}

export default defineDimension({
  id: 'level',
  title: 'Level',
  definition:
    'National or local, as the record says; of a seat or meeting, the level of its body. The result level of an indicator is another axis.',
  kinds: {
    action: 'single',
    body: 'single',
    organisation: 'single',
    provider: 'single',
    member: 'single',
    meeting: 'single',
  },
  keysOf: (record, snapshot) => keyOf(levelOf(record, snapshot)),
  titleOf: wordOf,
  order: () => ['international', 'national', 'both', 'sub-national', 'local'],
});
