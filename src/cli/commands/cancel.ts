import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'cancel',
  deeds: [
    { kind: 'action', to: ['cancelled'] },
    { kind: 'meeting', to: ['cancelled'] },
    { kind: 'commitment', to: ['withdrawn', 'lapsed'] },
    { kind: 'support', to: ['withdrawn', 'declined', 'lapsed'] },
    { kind: 'decision', to: ['withdrawn'] },
  ],
  summary: 'record that an action, meeting, commitment or support will not come',
  description:
    'Ends what will not be done: an action or meeting is cancelled, a commitment, support or decision withdrawn (or, with --as, lapsed or declined). The record stays, with its day and reason. It tells which gaps are left without a live action.',
  examples: [
    {
      line: 'cancel ACT-004 --reason "Covered by the reform of legal aid" --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what cancelling an action would change.',
    },
  ],
});
