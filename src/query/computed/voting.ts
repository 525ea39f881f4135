import { isVoting } from '../../facts/seats.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'voting',
  title: 'Voting',
  description: 'Whether the seat votes on the day.',
  kinds: ['member'],
  type: boolean,
  value: (snapshot, record) => isVoting(record, snapshot.asOf),
});
