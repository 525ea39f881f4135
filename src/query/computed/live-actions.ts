import { liveActionsFor } from '../../facts/gaps.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'live_actions',
  title: 'Live actions',
  description: 'How many live actions address it.',
  kinds: ['gap'],
  type: number,
  value: (snapshot, record) => liveActionsFor(snapshot, record.id).length,
});
