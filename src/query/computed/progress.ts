import { indicatorProgress } from '../../facts/indicators.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'progress',
  title: 'Progress',
  description:
    'How it stands against its target, as others compute it too; `withheld` where it would give away a small number of people.',
  kinds: ['indicator'],
  type: choice(['reached', 'on-track', 'moderate', 'limited', 'moving-away', 'no-data', 'withheld']),
  value: (snapshot, record) => indicatorProgress(snapshot, record).state,
});
