import { priorityGaps } from '../../facts/gaps.js';
import { prioritiesServed } from '../../facts/support.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'priorities',
  title: 'Priorities',
  description: 'The priorities in force that it serves.',
  kinds: ['gap', 'support'],
  isMany: true,
  type: reference('priority'),
  value: (snapshot, record) =>
    record.kind === 'support'
      ? prioritiesServed(snapshot, record)
      : (priorityGaps(snapshot).get(record.id) ?? []).map(({ id }) => id),
});
