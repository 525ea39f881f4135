import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'assessment',
  heading: (data) => data.title,
  live: ['draft'],
  moves: [...moves('draft', 'endorsed', 'decision'), ...moves('endorsed', 'superseded')],
});
