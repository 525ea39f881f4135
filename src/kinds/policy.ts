import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'policy',
  heading: (data) => data.title,
  owner: (data) => data.owner,
  live: ['draft', 'in-force'],
  moves: [
    ...moves('none-exists', 'draft'),
    ...moves('draft', 'in-force'),
    ...moves('in-force', ['expired', 'repealed']),
  ],
});
