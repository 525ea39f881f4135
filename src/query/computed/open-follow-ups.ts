import { openFollowUps } from '../../facts/decisions.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'open_follow_ups',
  title: 'Open follow-ups',
  description: 'How many things that it asks for are not done.',
  kinds: ['decision'],
  type: number,
  value: (snapshot, record) => openFollowUps(snapshot).filter(({ decision }) => decision.id === record.id).length,
});
