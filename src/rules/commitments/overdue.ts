import { plural } from '../../base/text.js';
import { dueDayOn, leadOn } from '../../facts/amendments.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { daysOverdue } from '../../facts/overdue.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'commitments/overdue',
  title: 'A commitment is overdue',
  why: 'A promise that was made in public is asked for on its day. What is overdue is kept, given a new day, or withdrawn with a reason.',
  clauses: ['L10', 'L17'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['commitment'],
  kind: 'commitment',
  waysOut: [
    'Record that it was kept, with what was delivered and the evidence.',
    'Record the new deadline under "amendments" with the reason, or withdraw the commitment.',
  ],
  messages: {
    overdue: {
      text: 'the commitment {commitment} was due on {due}, {days} ago',
      help: 'ask {lead} how it stands; record that it was kept, a new deadline with its reason, or its withdrawal',
      label: 'overdue',
    },
  },
  *check(commitment, snapshot) {
    const { dataset, asOf } = snapshot;
    const late = daysOverdue(snapshot, commitment);
    if (late === 0) return;
    const lead = leadOn(commitment, asOf);
    const data = {
      commitment: nameOf(dataset, commitment),
      due: dueDayOn(snapshot, commitment) ?? '',
      days: plural(late, 'day', 'days'),
      lead: lead === undefined ? 'who made it' : nameOfId(dataset, lead),
    };
    yield { message: 'overdue', data, place: at(commitment, 'due') };
  },
});
