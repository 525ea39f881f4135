import { daysBetween } from '../../base/day.js';
import { beginningOf } from '../beginning.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'age',
  title: 'Age in days',
  description: 'The days since it was identified, made or begun.',
  kinds: ['action', 'commitment', 'decision', 'gap', 'risk', 'support'],
  type: number,
  value: (snapshot, record) => {
    const since = beginningOf(snapshot, record);
    return since === undefined || since > snapshot.asOf ? undefined : daysBetween(since, snapshot.asOf);
  },
});
