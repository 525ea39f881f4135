import { verbCommand } from '../verb.js';

export default verbCommand({
  name: 'adopt',
  deeds: [
    { kind: 'decision', to: ['adopted'], sorts: { list: 'positions', by: 'position' } },
    { kind: 'programme', to: ['adopted'], decisionIn: 'adoption_decision' },
    { kind: 'assessment', to: ['endorsed'], decisionIn: 'endorsed_by' },
    { kind: 'policy', to: ['in-force'] },
  ],
  summary: 'record that a decision, programme, assessment or policy was adopted',
  description:
    'Records an adoption, and what follows from it: the programme that a decision adopts, the assessment that it endorses, the actions that it agrees to, and what it supersedes. Positions of members can be given by seat or organisation: agree=mo-justice,mo-health abstain=tamtel absent=rest. The day is that of the meeting unless given. It tells who has to do what next.',
  examples: [
    {
      line: 'adopt DEC-017 agree=mo-justice,mo-health absent=rest --repo build/register --dry-run',
      says: 'Shows what adopting a decision would change.',
    },
  ],
});
