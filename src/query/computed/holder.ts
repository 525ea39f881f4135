import { holderOn } from '../../facts/seats.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'holder',
  title: 'Holder',
  description: 'Who holds the seat on the day.',
  kinds: ['member'],
  needs: ['holders.person'],
  type: reference('person'),
  value: (snapshot, record) => holderOn(record, snapshot.asOf)?.person,
});
