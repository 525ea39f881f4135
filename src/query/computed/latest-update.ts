import { latestUpdate } from '../../facts/updates.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'latest_update',
  title: 'Latest update',
  description: 'The latest update about it, so that one can ask for latest_update.completion.',
  kinds: ['action', 'commitment', 'indicator'],
  type: reference('update'),
  value: (snapshot, record) => latestUpdate(snapshot, record)?.id,
});
