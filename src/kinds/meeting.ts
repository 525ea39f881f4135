import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'meeting',
  heading: (data, id) => data.title ?? id,
  live: ['planned'],
  moves: [...moves('planned', ['held', 'cancelled'])],
});
