import { splitUpdateId } from '../../base/id.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'subject',
  title: 'Subject',
  description: 'The record that the update is about.',
  kinds: ['update'],
  type: reference('action', 'commitment', 'indicator'),
  value: (_snapshot, record) => splitUpdateId(record.id)?.record,
});
