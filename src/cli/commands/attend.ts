import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'attend',
  deeds: [
    { kind: 'meeting', sorts: { list: 'attendance', by: 'presence' }, towards: 'held' },
    { kind: 'initiative', adds: 'participations' },
  ],
  summary: 'record who came to a meeting, or a part in an international event',
  description:
    'Records the attendance of a meeting by seats or organisations (holder=mo-justice,mo-health alternate=MEM-007 apology=tamtel absent=rest), and that it was held; or that the country took part in an event of an initiative (event="Annual conference" represented_by=mo-interior position="…" debrief="…"). It tells whether there was a quorum.',
  examples: [
    {
      line: 'attend MTG-017 apology=coast-hoteliers --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what recording an attendance would change.',
    },
    {
      line: 'attend wpga event="Global summit" represented_by=mo-interior --on 2026-09-22 --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what recording a part in an event would change.',
    },
  ],
});
