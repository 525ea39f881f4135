import { statusSince } from '../../facts/status.js';
import { day, kindsWith } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'status_since',
  title: 'Status since',
  description: 'The day since which the status of the day holds without a break; nothing where no history is kept.',
  kinds: kindsWith('history'),
  type: day,
  value: (snapshot, record) => statusSince(record, snapshot.asOf),
});
