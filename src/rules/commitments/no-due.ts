import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'commitments/no-due',
  title: 'A commitment has no deadline',
  why: 'A promise without a day can be neither kept in time nor late, and every figure on timeliness leaves it out.',
  clauses: ['L10', 'L17'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['commitment'],
  kind: 'commitment',
  waysOut: [
    'Agree with who made it on a day, month, quarter or year, and record it under "due".',
    'Keep the published wording under "due_as_published", where it names no day.',
  ],
  messages: {
    none: {
      text: 'the commitment {commitment} has no deadline',
      help: 'add "due" with a day, month, quarter or year',
      label: 'by when?',
    },
  },
  *check(commitment, { dataset, asOf }) {
    const { due, due_as_published: published } = commitment.data;
    if (due !== undefined || published !== undefined || !isLive(commitment, asOf)) return;
    yield { message: 'none', data: { commitment: nameOf(dataset, commitment) }, place: at(commitment, 'title') };
  },
});
