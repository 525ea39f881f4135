import { assessmentOn, assessmentsOn, frameworkOn, phaseIn } from '../../facts/capabilities.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at, atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'capabilities/never-assessed',
  title: 'A capability of the framework was never assessed',
  why: 'Gaps are found where somebody looked. A capability that no assessment has looked at has no known gaps, which is not the same as none.',
  clauses: ['L11'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['assessment'],
  absence: ['assessment'],
  waysOut: [
    'Assess the capability, and give it a phase in the next assessment.',
    'Record a waiver whose scope is the capability, with the decision to leave it for later.',
  ],
  messages: {
    never: {
      text: 'no assessment has given a phase to the capability {number}, {title} ({capability})',
      help: 'assess it next time; or waive this with the scope {capability}',
      label: 'not assessed',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    const latest = assessmentOn(snapshot);
    const framework = frameworkOn(snapshot);
    if (latest === undefined || framework === undefined) return;
    const assessments = assessmentsOn(snapshot).filter(({ data }) => data.framework === framework.id);
    for (const { id, number, title } of framework.capabilities) {
      if (assessments.some((assessment) => phaseIn(assessment, id) !== undefined)) continue;
      const index = latest.data.capabilities.findIndex(({ capability }) => capability === id);
      const place = index < 0 ? atKey(latest, 'capabilities') : at(latest, 'capabilities', index, 'phase');
      const data = { capability: id, number, title: wordsOf(dataset, title), assessment: nameOf(dataset, latest) };
      yield { message: 'never', data, place, scope: id };
    }
  },
});
