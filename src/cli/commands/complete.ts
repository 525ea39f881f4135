import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'complete',
  deeds: [
    { kind: 'action', to: ['complete'] },
    { kind: 'commitment', to: ['kept'] },
    { kind: 'support', to: ['delivered'] },
    { kind: 'action', item: 'milestones', dates: 'done_on' },
    { kind: 'decision', item: 'follow_up', dates: 'done_on' },
    { kind: 'initiative', item: 'obligations', dates: 'done_on' },
  ],
  summary: 'record that an action is complete, a commitment kept, a milestone done',
  description:
    'Records a completion with its day and evidence: of an action, of a commitment (kept), of support (delivered), or of one item: a milestone (ACT-014#M2), something that follows from a decision (DEC-003#F1), an obligation (wpga#O1). The history gets an entry, and what the policy asks for is asked for. A completion that checking would refuse is not written. It tells what is owed next: a verification by somebody other than the lead, milestones without a day, gaps that could be closed.',
  examples: [
    {
      line: 'complete ACT-002 --on 2026-09-28 --evidence "Official Gazette of 28 September" --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what completing an action would change.',
    },
    {
      line: 'complete ACT-001#M3 --on 2026-09-22 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what recording a milestone as done would change.',
    },
  ],
});
