import { delivered } from '../../facts/support.js';
import { money, moneyOf } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'delivered',
  title: 'Delivered',
  description: 'The money delivered up to the day.',
  kinds: ['support'],
  isMany: true,
  type: money,
  value: (snapshot, record) => moneyOf(delivered(record, snapshot.asOf)),
});
