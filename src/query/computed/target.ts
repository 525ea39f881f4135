import { currentTarget } from '../../facts/indicators.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'target',
  title: 'Target',
  description: 'The value of the next target in force, or of the last where all have passed.',
  kinds: ['indicator'],
  type: number,
  value: (snapshot, record) => currentTarget(snapshot, record)?.value,
});
