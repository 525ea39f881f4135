import { kinds } from '../../kinds/registry.generated.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'pointed_at',
  title: 'Pointed at by',
  description: 'How many records point to it.',
  kinds: kinds.map(({ name }) => name),
  type: number,
  value: (snapshot, record) => new Set(snapshot.dataset.linksTo(record.id).map(({ from }) => from.id)).size,
});
