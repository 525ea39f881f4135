import { nationalBodies } from '../../facts/bodies.js';
import { seatedGroups } from '../../facts/groups.js';
import { classesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/group-coverage',
  title: 'Stakeholder groups at the table',
  definition: 'How many of the stakeholder groups that are expected have a seat on a national body on the as-of day.',
  formula: 'expected groups with at least one seat (observers included) ÷ expected groups of the settings',
  moves: 'Give a seat to an organisation of the group, as a member or as an observer.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L8', 'L9'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: [],
  facets: ['group'],
  reads: reads(classesRead, { organisation: ['groups'], settings: ['expected_groups'] }),
  aggregate: { how: 'share' },
  observe(snapshot) {
    // Before there is a body nobody can sit at its table.
    if (nationalBodies(snapshot).length === 0) return [];
    const seated = seatedGroups(snapshot);
    return snapshot.dataset.settings.expected_groups.map((group) => ({
      id: group,
      hit: seated.has(group),
      facets: { group: [group] },
    }));
  },
});
