import { kinds } from '../../kinds/registry.generated.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'kind',
  title: 'Kind',
  description: 'The kind of record; of use where a field leads to several kinds.',
  kinds: kinds.map(({ name }) => name),
  type: choice(kinds.map(({ name }) => name)),
  value: (_snapshot, record) => record.kind,
});
