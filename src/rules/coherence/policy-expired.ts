import { nameOf } from '../../facts/names.js';
import { hasLapsed, isAgreement } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'coherence/policy-expired',
  title: 'The last day of a policy in force has passed',
  why: 'A plan that ended covers nothing any more. As long as its status says that it is in force, its area looks covered.',
  clauses: ['L18'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['policy'],
  kind: 'policy',
  waysOut: ['Set the status to expired, and record what follows it.', 'Correct "to", if it was extended.'],
  messages: {
    passed: {
      text: '{policy} is in force by its status, and its last day was {day}',
      help: 'set the status to expired, or correct "to" if it was extended',
      label: 'ended {day}',
    },
  },
  *check(policy, { dataset, asOf }) {
    const { to: day } = policy.data;
    if (day === undefined || isAgreement(policy) || !hasLapsed(policy, asOf)) return;
    yield { message: 'passed', data: { policy: nameOf(dataset, policy), day }, place: at(policy, 'to') };
  },
});
