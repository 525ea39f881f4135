import { kinds } from '../../kinds/registry.generated.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'id',
  title: 'Id',
  description: 'The id, which is the name of the file.',
  kinds: kinds.map(({ name }) => name),
  type: (kind) => reference(kind),
  value: (_snapshot, record) => record.id,
});
