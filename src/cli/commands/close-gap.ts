import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'close-gap',
  deeds: [{ kind: 'gap', to: ['closed', 'accepted'], asks: { closed: ['closed_by'] } }],
  summary: 'record that a gap is closed, or accepted as it is',
  description:
    'Closes a gap by what closed it: the completed action, the assessment or the decision (closed_by=ACT-008). With --as accepted, the body lives with it. Both ask for a reason and for the adopted decision.',
  examples: [
    {
      line: 'close-gap GAP-007 --as accepted --reason "Covered by the regional bureau" --decision DEC-014 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what accepting a gap would change.',
    },
  ],
});
