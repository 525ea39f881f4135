import { overdueMilestones } from '../../facts/overdue.js';
import { number } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'overdue_milestones',
  title: 'Overdue milestones',
  description: 'How many milestones are overdue.',
  kinds: ['action'],
  type: number,
  value: (snapshot, record) => overdueMilestones(snapshot, record).length,
});
