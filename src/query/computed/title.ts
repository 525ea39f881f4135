import { headingOf } from '../../facts/names.js';
import { kinds } from '../../kinds/registry.generated.js';
import { kindsWith, text } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'title',
  title: 'Title',
  description: 'What readers call it.',
  kinds: kinds.map(({ name }) => name).filter((name) => name !== 'update' && !kindsWith('title').includes(name)),
  type: text,
  value: (_snapshot, record) => headingOf(record),
});
