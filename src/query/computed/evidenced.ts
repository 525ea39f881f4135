import { hasEvidence } from '../../facts/completion.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'evidenced',
  title: 'Evidenced',
  description: 'Whether evidence shows the result, in the record, its latest update or its verification.',
  kinds: ['action', 'commitment'],
  needs: ['evidence'],
  type: boolean,
  value: hasEvidence,
});
