import { areaCoverage } from '../../facts/policies.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'coherence/areas-covered',
  title: 'Policy areas covered',
  definition:
    'In how many of the four neighbouring policy areas the register knows a policy, platform, action plan or law in force on the as-of day.',
  formula:
    'of violence against children, child rights, cybersecurity and digital citizenship: areas with a record in force ÷ 4',
  moves: 'Record a policy, platform or action plan in force for the area.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['policy'],
  candidates: [],
  reads: { policy: ['type', 'policy_areas', 'status', 'history', 'from', 'to'] },
  aggregate: { how: 'share' },
  observe: (snapshot) => areaCoverage(snapshot).map(({ area, inForce }) => ({ id: area, hit: inForce.length > 0 })),
});
