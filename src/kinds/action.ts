import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'action',
  heading: (data) => data.title,
  owner: (data) => data.lead,
  live: ['not-started', 'in-progress', 'ongoing'],
  moves: [
    ...moves('not-started', 'in-progress'),
    ...moves('in-progress', 'ongoing'),
    ...moves(['in-progress', 'ongoing'], 'complete', 'evidence'),
    ...moves(['not-started', 'in-progress', 'ongoing'], ['suspended', 'cancelled'], 'reason'),
    ...moves('suspended', 'in-progress'),
    ...moves('complete', 'in-progress', 'reason'),
    ...moves('cancelled', 'not-started', 'decision'),
  ],
});
