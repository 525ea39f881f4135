import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'deliver',
  deeds: [
    { kind: 'commitment', adds: 'deliveries', towards: 'in-progress' },
    { kind: 'support', adds: 'deliveries', towards: 'delivering' },
    { kind: 'action', item: 'milestones', dates: 'done_on' },
  ],
  summary: 'record a delivery: on a commitment, of support, of a milestone',
  description:
    'Records something that was delivered, with its day: on a commitment (quantity=2 source="…"), of support (amount="50000.00 USD" transaction=incoming-funds), or a milestone of an action (ACT-014#M2). The record goes on to the status that comes with it. It tells what is outstanding.',
  examples: [
    {
      line: 'deliver COM-001 quantity=1 source="Hand-over protocol" --on 2026-09-22 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what recording a delivery would change.',
    },
  ],
});
