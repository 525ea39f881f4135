import { areaCoverage } from '../../facts/policies.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'coherence/area-empty',
  title: 'Nothing is recorded for an area of policy',
  why: 'The body will need to ensure coherence with policies, platforms and action plans on violence against children, child rights, cybersecurity and digital citizenship. Where there is none, that is worth stating, because then there is a gap.',
  clauses: ['L18'],
  severity: 'error',
  profile: 'standard',
  since: '0.1.0',
  needs: ['policy'],
  absence: ['policy'],
  waysOut: [
    'Record the policy, platform, plan or law in force under policies/.',
    'State that there is none, with "status: none-exists" and how that was established.',
  ],
  messages: {
    empty: {
      text: 'no policy, platform, plan or law in force is recorded for {area}, nor a statement that there is none',
      help: 'add it under policies/ with the area {area}; or a record with "status: none-exists"',
    },
  },
  *check(snapshot) {
    for (const { area, inForce, noneExists } of areaCoverage(snapshot)) {
      if (inForce.length > 0 || noneExists.length > 0) continue;
      yield { message: 'empty', data: { area }, place: { settings: [] }, scope: area };
    }
  },
});
