import { splitUpdateId } from '../../base/id.js';
import { parsePeriod } from '../../base/period.js';
import { updateDeadline } from '../../facts/updates.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'on_time',
  title: 'On time',
  description: 'Whether it was reported by the deadline of its period.',
  kinds: ['update'],
  type: boolean,
  value: ({ dataset }, record) => {
    const period = parsePeriod(record.data.for_period ?? splitUpdateId(record.id)?.period ?? '');
    return period === undefined ? undefined : record.data.reported_on <= updateDeadline(dataset, period);
  },
});
