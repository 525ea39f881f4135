import { furtherGroups } from '../../model/stakeholder-groups.js';
import { defineMetric } from '../define.js';
import { groupsRead, ofGroups } from './_groups.js';

export default defineMetric({
  id: 'composition/further-groups-seated',
  title: 'Further groups at the table',
  definition:
    'How many of the seven further groups that the founding text names have a seat on a national body on the as-of day: law enforcement, judiciary, non-governmental organisations, the ICT industry, other industry, faith-based organisations, specialist agencies.',
  formula: 'groups with at least one seat (observers included) ÷ 7',
  moves: 'Give a seat to an organisation of the group, as a member or as an observer.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L9'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: [],
  facets: ['group'],
  reads: groupsRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => ofGroups(snapshot, furtherGroups),
});
