import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'amend',
  deeds: [
    { kind: 'action', amends: true },
    { kind: 'commitment', amends: true },
    { kind: 'indicator', amends: true },
  ],
  summary: 'change what was agreed (lead, deadlines, targets), and keep what it was',
  description:
    'Changes a lead, a deadline or a target (due=2027-Q2, lead=mo-health, milestones.M2.due=2027, targets.T1.value=40), each with an amendment that keeps the old value, its day, the decision and the reason. Where the record was adopted, the policy asks for the decision.',
  examples: [
    {
      line: 'amend IND-006 targets.T1=350 --decision DEC-013 --reason "Fewer posts than planned" --repo data-example --as-of 2026-09-30 --dry-run',
      says: 'Shows what lowering a target would change.',
    },
  ],
});
