import { adoptedDueDay } from '../../facts/amendments.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'adopted_due',
  title: 'Due as adopted',
  description: 'The last day of the deadline as it was adopted; nothing for what never was.',
  kinds: ['action', 'commitment'],
  type: day,
  value: adoptedDueDay,
});
