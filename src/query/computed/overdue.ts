import { daysOverdue } from '../../facts/overdue.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'overdue',
  title: 'Days overdue',
  description: 'By how many days it is overdue, grace granted; 0 when in time or no longer live.',
  kinds: ['action', 'commitment'],
  type: number,
  value: daysOverdue,
});
