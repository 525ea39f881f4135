import { daysBetween } from '../../base/day.js';
import { dueDayOn } from '../../facts/amendments.js';
import { isLive } from '../../facts/status.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'due_in',
  title: 'Days to the deadline',
  description: 'The days that are left to the deadline in force; negative when it has passed. Only of what is live.',
  kinds: ['action', 'commitment'],
  type: number,
  value: (snapshot, record) => {
    const due = dueDayOn(snapshot, record);
    return due === undefined || !isLive(record, snapshot.asOf) ? undefined : daysBetween(snapshot.asOf, due);
  },
});
