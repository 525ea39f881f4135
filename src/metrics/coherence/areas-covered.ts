import { statusOn } from '../../facts/status.js';
import { holdsOn } from '../../facts/time.js';
import { defineMetric } from '../define.js';

const policyAreas = ['violence-against-children', 'child-rights', 'cybersecurity', 'digital-citizenship'] as const;

export default defineMetric({
  id: 'coherence/areas-covered',
  title: 'Policy areas covered',
  definition:
    'In how many of the four neighbouring policy areas the register knows a policy, platform or action plan in force on the as-of day.',
  formula:
    'of violence against children, child rights, cybersecurity and digital citizenship: areas with a record in force ÷ 4',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L18'],
  since: '0.1.0',
  needs: ['policy'],
  reads: { policy: ['policy_areas', 'status', 'history', 'from', 'to'] },
  aggregate: { how: 'share' },
  observe(snapshot) {
    const inForce = snapshot.dataset
      .of('policy')
      .filter((policy) => statusOn(policy, snapshot.asOf) === 'in-force' && holdsOn(policy.data, snapshot.asOf));
    return policyAreas.map((area) => ({
      id: area,
      hit: inForce.some((policy) => policy.data.policy_areas.includes(area)),
    }));
  },
});
