import { daysBetween } from '../../base/day.js';
import { adoptedDueDay, dueDayOn } from '../../facts/amendments.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'slippage',
  title: 'Slippage in days',
  description: 'The days by which the deadline in force lies after the adopted one.',
  kinds: ['action', 'commitment'],
  type: number,
  value: (snapshot, record) => {
    const [adopted, due] = [adoptedDueDay(snapshot, record), dueDayOn(snapshot, record)];
    return adopted === undefined || due === undefined ? undefined : daysBetween(adopted, due);
  },
});
