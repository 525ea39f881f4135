import { rolesOn } from '../../facts/seats.js';
import { choice } from '../types.js';
import { defineComputed } from '../define.js';

export default defineComputed({
  name: 'role',
  title: 'Role',
  description: 'The roles of the seat on the day.',
  kinds: ['member'],
  isMany: true,
  type: choice(['chair', 'co-chair', 'vice-chair', 'member', 'observer', 'secretariat']),
  value: (snapshot, record) => rolesOn(record, snapshot.asOf).map(({ role }) => role),
});
