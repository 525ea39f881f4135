import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'period',
  heading: (_data, id) => id,
  live: ['open'],
  moves: [...moves('open', 'signed-off'), ...moves('signed-off', 'closed')],
});
