import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'support',
  heading: (data) => data.title,
  owner: (data) => data.provider,
  live: ['needed', 'requested', 'offered', 'committed', 'delivering'],
  moves: [
    ...moves('needed', 'requested'),
    ...moves('requested', 'offered'),
    ...moves('offered', 'committed'),
    ...moves('committed', 'delivering'),
    ...moves('delivering', 'delivered'),
    ...moves(['requested', 'offered'], 'declined'),
    ...moves(['offered', 'committed'], 'lapsed'),
    ...moves(['needed', 'requested', 'offered', 'committed', 'delivering'], 'withdrawn'),
  ],
});
