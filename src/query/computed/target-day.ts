import { currentTarget } from '../../facts/indicators.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'target_day',
  title: 'Target day',
  description: 'The day of the next target in force, or of the last where all have passed.',
  kinds: ['indicator'],
  type: day,
  value: (snapshot, record) => currentTarget(snapshot, record)?.by,
});
