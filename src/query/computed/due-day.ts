import { dueDayOn } from '../../facts/amendments.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'due_day',
  title: 'Due day',
  description: 'The last day of the deadline in force: as adopted, moved only by decisions that were adopted.',
  kinds: ['action', 'commitment'],
  type: day,
  value: dueDayOn,
});
