import { completedOn } from '../../facts/completion.js';
import { day } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'completed_on',
  title: 'Completed on',
  description: 'The day on which it was completed or kept, where it is.',
  kinds: ['action', 'commitment'],
  type: day,
  value: (snapshot, record) => completedOn(record, snapshot.asOf),
});
