import { defineKind, moves } from './define.js';

export default defineKind({
  name: 'risk',
  heading: (data) => data.title,
  owner: (data) => data.owner,
  live: ['open', 'mitigated', 'accepted', 'materialised'],
  moves: [
    ...moves('open', ['mitigated', 'accepted', 'materialised']),
    ...moves(['open', 'mitigated', 'accepted', 'materialised'], 'closed'),
  ],
});
