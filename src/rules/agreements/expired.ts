import { nameOf } from '../../facts/names.js';
import { hasLapsed, isAgreement } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'agreements/expired',
  title: 'An agreement has expired',
  why: 'What is shared under an agreement that has ended is shared without a basis.',
  clauses: ['L22', 'L24'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['policy'],
  kind: 'policy',
  waysOut: ['Renew it with its parties, and correct "to".', 'Set the status to expired.'],
  messages: {
    expired: {
      text: 'the agreement {agreement} ended on {day}, and is in force by its status',
      help: 'renew it with its parties and correct "to", or set the status to expired',
      label: 'ended {day}',
    },
  },
  *check(policy, { dataset, asOf }) {
    const { to: day } = policy.data;
    if (day === undefined || !isAgreement(policy) || !hasLapsed(policy, asOf)) return;
    yield { message: 'expired', data: { agreement: nameOf(dataset, policy), day }, place: at(policy, 'to') };
  },
});
