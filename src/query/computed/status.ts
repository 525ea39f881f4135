import { statusOn } from '../../facts/status.js';
import { shapes } from '../../kinds/shape.generated.js';
import { kindsWith, typeOf } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'status',
  title: 'Status',
  description: 'The status on the day, by the history; nothing before the first entry.',
  kinds: kindsWith('history'),
  type: (kind) => typeOf(shapes[kind].properties?.['status'] ?? shapes[kind]),
  value: (snapshot, record) => statusOn(record, snapshot.asOf),
});
