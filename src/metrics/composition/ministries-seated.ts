import { ministryGroups } from '../../model/stakeholder-groups.js';
import { defineMetric } from '../define.js';
import { groupsRead, ofGroups } from './_groups.js';

export default defineMetric({
  id: 'composition/ministries-seated',
  title: 'Ministries at the table',
  definition:
    'How many of the six ministries that the founding text names have a seat on a national body on the as-of day: interior, justice, social welfare, education, health, telecommunications.',
  formula: 'ministries with at least one seat (observers included; one ministry may fill two portfolios) ÷ 6',
  moves: 'Give a seat to the ministry with the portfolio.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L8'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: [],
  facets: ['group'],
  reads: groupsRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => ofGroups(snapshot, ministryGroups),
});
