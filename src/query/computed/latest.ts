import { latestMeasurement } from '../../facts/indicators.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'latest',
  title: 'Latest value',
  description: 'The last value known on the day.',
  kinds: ['indicator'],
  type: number,
  value: (snapshot, record) => latestMeasurement(snapshot, record)?.value,
});
