import { adoptionDay } from '../../facts/decisions.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'adopted_on',
  title: 'Adopted on',
  description: 'The day of adoption, where it lies on or before the day.',
  kinds: ['decision'],
  type: day,
  value: (snapshot, record) => {
    const on = adoptionDay(snapshot.dataset, record);
    return on !== undefined && on <= snapshot.asOf ? on : undefined;
  },
});
