import { isUpdateOwed, owedUpdate } from '../../facts/updates.js';
import { boolean } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'reported',
  title: 'Reported',
  description: 'Whether the update for the last period came; nothing where none is owed.',
  kinds: ['action', 'commitment', 'indicator'],
  type: boolean,
  value: (snapshot, record) =>
    isUpdateOwed(snapshot, record, snapshot.period)
      ? owedUpdate(snapshot, record, snapshot.period).reported
      : undefined,
});
