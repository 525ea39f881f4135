import { assessmentOn, frameworkOn } from '../../facts/capabilities.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'capabilities/low-without-gap',
  title: 'A capability in the first phase has no recorded gap',
  why: 'What an assessment places in the first phase is missing or only being built. As a gap it gets a severity, an action and a place among the priorities.',
  clauses: ['L11'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['assessment', 'gap'],
  absence: ['gap'],
  waysOut: [
    'Record the gap with the capability and its severity.',
    'Correct the phase, where the assessment supports a higher one.',
  ],
  messages: {
    none: {
      text: '{assessment} places {capability} in phase 1, and no gap is recorded for it',
      help: 'record what is missing as a gap with capability: {capability}',
      label: 'no gap recorded',
    },
  },
  *check(snapshot) {
    const assessment = assessmentOn(snapshot);
    if (assessment === undefined || frameworkOn(snapshot) === undefined) return;
    const named = new Set(snapshot.dataset.of('gap').map(({ data }) => data.capability));
    for (const [index, { capability, phase }] of assessment.data.capabilities.entries()) {
      if (phase !== 1 || named.has(capability)) continue;
      const data = { assessment: nameOf(snapshot.dataset, assessment), capability };
      yield { message: 'none', data, place: at(assessment, 'capabilities', index, 'phase'), scope: capability };
    }
  },
});
