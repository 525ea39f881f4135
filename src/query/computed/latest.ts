import { latestMeasurement } from '../../facts/indicators.js';
import { smallNumber } from '../../parse/small-numbers.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'latest',
  title: 'Latest value',
  description:
    'The last value known on the day; a sentence in its place where it is withheld as a small number of people.',
  kinds: ['indicator'],
  type: number,
  value: (snapshot, record) => {
    const latest = latestMeasurement(snapshot, record);
    return latest === undefined ? undefined : (latest.value ?? smallNumber);
  },
});
