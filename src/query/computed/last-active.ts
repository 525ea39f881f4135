import { lastActiveOn } from '../../facts/initiatives.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'last_active',
  title: 'Last active',
  description: 'The last day on which the country was active in it.',
  kinds: ['initiative'],
  type: day,
  value: lastActiveOn,
});
