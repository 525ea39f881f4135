import { assessmentOn, phaseOn, unmetPrerequisites } from '../../facts/capabilities.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'capabilities/prerequisite-unmet',
  title: 'A capability is built before one that it needs',
  why: 'Some capabilities rest on others, such as takedown on legislation. Work on the upper floor holds only as long as the ground does.',
  clauses: ['L11'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['assessment'],
  waysOut: [
    'Raise the capability that is required first, and rank its gap among the priorities.',
    'Record a waiver whose scope is the capability, where the country does it otherwise.',
  ],
  messages: {
    unmet: {
      text: '{capability} is in phase {phase} and needs {required}, which is only in phase {requiredPhase}',
      help: 'rank the gap in {required} before the work on {capability}; or waive this with the scope {capability}',
      label: 'needs {required} first',
    },
  },
  *check(snapshot) {
    const assessment = assessmentOn(snapshot);
    if (assessment === undefined) return;
    for (const { capability, required, phase } of unmetPrerequisites(snapshot)) {
      const indexOf = (id: string) => assessment.data.capabilities.findIndex((entry) => entry.capability === id);
      yield {
        message: 'unmet',
        data: { capability, required, phase: phaseOn(snapshot, capability) ?? '', requiredPhase: phase ?? '' },
        place: at(assessment, 'capabilities', indexOf(capability), 'phase'),
        related: [
          { place: at(assessment, 'capabilities', indexOf(required), 'phase'), message: `the phase of ${required}` },
        ],
        scope: capability,
      };
    }
  },
});
