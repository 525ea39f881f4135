import { computedOutlook } from '../../facts/outlook.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'outlook',
  title: 'Outlook',
  description: 'Whether it will arrive, computed by the published rule.',
  kinds: ['action'],
  type: choice(['not-rated', 'complete', 'not-due', 'not-reported', 'green', 'amber', 'red']),
  value: (snapshot, record) => computedOutlook(snapshot, record).outlook,
});
