import { computedOutlook } from '../../facts/outlook.js';
import { text } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'outlook_reason',
  title: 'Reason of the outlook',
  description: 'Why the computed outlook is what it is, in a word such as milestone-overdue.',
  kinds: ['action'],
  type: text,
  value: (snapshot, record) => computedOutlook(snapshot, record).reason,
});
