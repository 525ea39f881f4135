import { statusOn } from '../../facts/status.js';
import { defineDimension } from '../define.js';
import { wordOf } from '../_names.js';
import { statusesOf } from '../_vocabulary.js';
import { keyOf } from './_keys.js';

export default defineDimension({
  id: 'status',
  title: 'Status',
  definition: 'The status of the record on the as-of day, by its history.',
  kinds: {
    action: 'single',
    gap: 'single',
    commitment: 'single',
    decision: 'single',
    programme: 'single',
    assessment: 'single',
    support: 'single',
    policy: 'single',
    meeting: 'single',
    risk: 'single',
    period: 'single',
  },
  keysOf: (record, snapshot) => keyOf(statusOn(record, snapshot.asOf)),
  titleOf: wordOf,
  order: () => [
    ...statusesOf('action'),
    ...statusesOf('gap'),
    ...statusesOf('commitment'),
    ...statusesOf('support'),
    ...statusesOf('decision'),
    ...statusesOf('meeting'),
  ],
});
