import { gradeOf, holderOn } from '../../facts/seats.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'grade',
  title: 'Grade',
  description: 'The grade at which the seat is held on the day.',
  kinds: ['member'],
  needs: ['holders.grade'],
  type: choice(['head', 'deputy-head', 'director-general', 'director', 'officer']),
  value: ({ dataset, asOf }, record) => {
    const holder = holderOn(record, asOf);
    return holder === undefined ? undefined : gradeOf(dataset, holder);
  },
});
