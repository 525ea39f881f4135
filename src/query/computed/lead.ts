import { leadOn } from '../../facts/amendments.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'lead',
  title: 'Lead',
  description: 'The organisation that leads on the day.',
  kinds: ['action', 'commitment'],
  type: reference('organisation'),
  value: (snapshot, record) => leadOn(record, snapshot.asOf),
});
