import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'commitment',
  heading: (data) => data.title,
  owner: (data) => data.lead,
  live: ['open', 'in-progress'],
  moves: [
    ...moves('open', 'in-progress'),
    ...moves(['open', 'in-progress'], 'kept', 'evidence'),
    ...moves(['open', 'in-progress'], 'withdrawn', 'reason'),
    ...moves(['open', 'in-progress'], 'lapsed'),
  ],
});
