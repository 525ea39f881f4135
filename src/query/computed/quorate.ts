import { isQuorate } from '../../facts/meetings.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'quorate',
  title: 'Quorate',
  description: 'Whether it had a quorum; nothing where that cannot be told.',
  kinds: ['meeting'],
  needs: ['attendance'],
  type: boolean,
  value: isQuorate,
});
