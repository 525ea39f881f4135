import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'gap',
  heading: (data) => data.title,
  live: ['open', 'being-addressed'],
  moves: [
    ...moves('open', 'being-addressed'),
    ...moves('being-addressed', ['closed', 'accepted'], 'reason', 'decision'),
    ...moves(['closed', 'accepted'], 'open', 'reason'),
  ],
});
