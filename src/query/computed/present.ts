import { presentSeats } from '../../facts/meetings.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'present',
  title: 'Present',
  description: 'How many seats were present, by their holder or an alternate.',
  kinds: ['meeting'],
  needs: ['attendance'],
  type: number,
  value: (_snapshot, record) => (record.data.attendance === undefined ? undefined : presentSeats(record).size),
});
