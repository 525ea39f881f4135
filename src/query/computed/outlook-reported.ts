import { reportedOutlook } from '../../facts/outlook.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'outlook_reported',
  title: 'Reported outlook',
  description: 'The outlook that the lead reported last.',
  kinds: ['action'],
  type: choice(['green', 'amber', 'red']),
  value: (snapshot, record) => reportedOutlook(snapshot, record)?.outlook,
});
