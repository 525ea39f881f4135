import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'suspend',
  deeds: [{ kind: 'action', to: ['suspended'] }],
  summary: 'record that work on an action rests, and why',
  description:
    'Suspends an action with its day and reason. It stays in the register and in the reports; `resume` lets it go on.',
  examples: [
    {
      line: 'suspend ACT-002 --reason "The judges await the decree on storage" --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what suspending an action would change.',
    },
  ],
});
