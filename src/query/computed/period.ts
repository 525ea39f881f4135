import { splitUpdateId } from '../../base/id.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'period',
  title: 'Period',
  description: 'The period that the update is about.',
  kinds: ['update'],
  type: { of: 'day', period: true },
  value: (_snapshot, record) => record.data.for_period ?? splitUpdateId(record.id)?.period,
});
