import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'resume',
  deeds: [
    { kind: 'action', to: ['in-progress', 'not-started'] },
    { kind: 'gap', to: ['open'] },
  ],
  summary: 'let an action go on, or open a gap again',
  description:
    'Lets an action that is suspended or was complete go on, takes a cancelled one up again (by a decision), or opens a gap that was closed or accepted. What the policy asks for with the move is asked for.',
  examples: [
    {
      line: 'resume ACT-006 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what letting a suspended action go on would change.',
    },
  ],
});
