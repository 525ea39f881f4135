import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'programme',
  heading: (data) => data.title,
  live: ['draft', 'adopted'],
  moves: [...moves('draft', 'adopted', 'decision'), ...moves('adopted', ['superseded', 'ended'])],
});
