import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'capabilities/phase-without-evidence',
  title: 'A phase is given without evidence',
  why: 'A phase is a judgement. With its evidence the next team can follow it and see what has changed; without, it starts over.',
  clauses: ['L11'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['assessment'],
  kind: 'assessment',
  waysOut: [
    'Say under "evidence" on what the phase rests.',
    'Where nothing supports it, set the phase to not-assessed.',
  ],
  messages: {
    none: {
      text: '{assessment} gives {capability} the phase {phase}, and no evidence for it',
      help: 'say under "evidence" on what the phase rests; or set it to not-assessed',
      label: 'on what evidence?',
    },
  },
  *check(assessment, { dataset, asOf }) {
    if (assessment.data.date > asOf) return;
    for (const [index, { capability, phase, evidence }] of assessment.data.capabilities.entries()) {
      if (phase === 'not-assessed' || evidence !== undefined) continue;
      const data = { assessment: nameOf(dataset, assessment), capability, phase };
      yield { message: 'none', data, place: at(assessment, 'capabilities', index, 'phase'), scope: capability };
    }
  },
});
