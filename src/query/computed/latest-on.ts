import { latestMeasurement } from '../../facts/indicators.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'latest_on',
  title: 'Latest value of',
  description: 'The day to which the last known value refers.',
  kinds: ['indicator'],
  type: day,
  value: (snapshot, record) => latestMeasurement(snapshot, record)?.on,
});
