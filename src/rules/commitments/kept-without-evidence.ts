import type { Commitment } from '../../facts/commitments.js';
import { hasEvidence } from '../../facts/completion.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import type { Day } from '../../base/day.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

/** Whether something was delivered by the day, and each delivery says what shows it. */
function areDeliveriesSourced(commitment: Commitment, day: Day): boolean {
  const deliveries = (commitment.data.deliveries ?? []).filter(({ on }) => on <= day);
  return deliveries.length > 0 && deliveries.every(({ source }) => source !== undefined);
}

export default defineRecordRule({
  id: 'commitments/kept-without-evidence',
  title: 'A commitment counts as kept, and nothing shows it',
  why: 'Promises kept are what reports are proud of. Evidence is what distinguishes a result from a statement.',
  clauses: ['L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['commitment'],
  kind: 'commitment',
  absence: ['update'],
  waysOut: [
    'Add under "evidence" the document or page that shows it, or name the "source" of each delivery.',
    'Set the status back to in-progress until there is evidence.',
  ],
  messages: {
    none: {
      text: 'the commitment {commitment} counts as kept, and no evidence is recorded',
      help: 'add the document or page that shows it under "evidence", or the "source" of each delivery',
      label: 'on what evidence?',
    },
  },
  *check(commitment, snapshot) {
    const { dataset, asOf } = snapshot;
    if (statusOn(commitment, asOf) !== 'kept' || hasEvidence(snapshot, commitment) !== false) return;
    if (areDeliveriesSourced(commitment, asOf)) return;
    yield { message: 'none', data: { commitment: nameOf(dataset, commitment) }, place: at(commitment, 'status') };
  },
});
