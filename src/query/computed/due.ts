import { dueOn } from '../../facts/amendments.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'due',
  title: 'Due',
  description: 'The deadline that it states on the day, as it is written.',
  kinds: ['action', 'commitment'],
  type: day,
  value: (snapshot, record) => dueOn(record, snapshot.asOf),
});
