import { secured } from '../../facts/support.js';
import { money, moneyOf } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'secured',
  title: 'Secured',
  description: 'The money that can be counted on: committed and in force, or delivered where that is more.',
  kinds: ['support'],
  isMany: true,
  type: money,
  value: (snapshot, record) => moneyOf(secured(record, snapshot.asOf)),
});
