import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'reassign',
  deeds: [
    { kind: 'action', changes: 'lead' },
    { kind: 'commitment', changes: 'lead' },
    { kind: 'indicator', changes: 'responsible' },
    { kind: 'risk', changes: 'owner' },
    { kind: 'policy', changes: 'owner' },
    { kind: 'decision', item: 'follow_up', changes: 'who' },
  ],
  summary: 'give an action, commitment, indicator or risk another lead',
  description:
    'Gives a record another organisation that answers for it. Of an action or commitment the old lead is kept as an amendment; where it was adopted, the policy asks for the decision.',
  examples: [
    {
      line: 'reassign ACT-015 mo-health --decision DEC-011 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what giving an action another lead would change.',
    },
  ],
});
