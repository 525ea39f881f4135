import { missedUpdates } from '../../facts/outlook.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'missed_updates',
  title: 'Missed updates',
  description: 'How many owed updates in a row are missing, counted back from the last period; 2 at most.',
  kinds: ['action', 'commitment', 'indicator'],
  type: number,
  value: missedUpdates,
});
