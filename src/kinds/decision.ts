import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'decision',
  heading: (data) => data.title,
  live: ['draft'],
  moves: [...moves('draft', 'adopted'), ...moves('adopted', ['superseded', 'withdrawn'])],
});
