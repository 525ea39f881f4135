import { actionsFor } from '../../facts/gaps.js';
import { reference } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'actions',
  title: 'Actions',
  description: 'The actions that address it, whatever their status.',
  kinds: ['gap'],
  isMany: true,
  type: reference('action'),
  value: (snapshot, record) => actionsFor(snapshot, record.id).map(({ id }) => id),
});
