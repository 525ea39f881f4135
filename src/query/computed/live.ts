import { isLive } from '../../facts/status.js';
import { boolean, kindsWith } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'live',
  title: 'Live',
  description: 'Whether it still asks for work on the day: by its status, or by its first and last day.',
  kinds: [...new Set([...kindsWith('history'), ...kindsWith('from')])],
  type: boolean,
  value: (snapshot, record) => isLive(record, snapshot.asOf),
});
