import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'reschedule',
  deeds: [
    { kind: 'action', changes: 'due' },
    { kind: 'commitment', changes: 'due' },
    { kind: 'action', item: 'milestones', changes: 'due' },
    { kind: 'indicator', item: 'targets', changes: 'by' },
    { kind: 'meeting', changes: 'date' },
    { kind: 'support', changes: 'needed_by' },
    { kind: 'decision', item: 'follow_up', changes: 'due' },
    { kind: 'initiative', item: 'obligations', changes: 'due' },
  ],
  summary: 'move a deadline, and keep the old one',
  description:
    'Moves a deadline: of an action or commitment, of one milestone (ACT-014#M2), of a target, of a meeting, of what follows from a decision. The old deadline of an action, commitment or target is kept as an amendment, so that reports print both; where it was adopted, the policy asks for the decision. Deadlines are written as 2027-03-31, 2027-03, 2027, 2027-Q1, FY2027, or +2w.',
  examples: [
    {
      line: 'reschedule ACT-021 2027-Q3 --decision DEC-013 --reason "The hosting contract is late" --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what moving a deadline would change.',
    },
  ],
});
