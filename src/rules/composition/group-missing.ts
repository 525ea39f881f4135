import { nationalBodies } from '../../facts/bodies.js';
import { seatedGroups } from '../../facts/groups.js';
import { ministryGroups } from '../../model/stakeholder-groups.js';
import { defineDatasetRule } from '../define.js';

const ministries: ReadonlySet<string> = new Set(ministryGroups);

export default defineDatasetRule({
  id: 'composition/group-missing',
  title: 'An expected stakeholder group has no seat',
  why: 'The founding text names six ministries and seven further groups. Which of them sit at the table is a choice; that one is absent should be known and, where it is meant, recorded.',
  clauses: ['L8', 'L9'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'member'],
  absence: ['member', 'organisation'],
  waysOut: [
    'Give a seat to an organisation of the group, or add the group to the organisation that already serves it.',
    'Record a waiver whose scope is the group, such as judiciary; or leave the group out of "expected_groups".',
  ],
  messages: {
    ministry: {
      text: 'no seat on the national body serves the ministry group "{group}"',
      help: 'invite the ministry in charge, or name the group under "groups" of the organisation that serves it; or waive it with the scope {group}',
    },
    other: {
      text: 'no seat on the national body serves the stakeholder group "{group}"',
      help: 'invite an organisation of the group, even as an observer; or waive it with the scope {group}',
    },
  },
  *check(snapshot) {
    if (nationalBodies(snapshot).length === 0) return;
    const seated = seatedGroups(snapshot);
    for (const group of snapshot.dataset.settings.expected_groups) {
      if (seated.has(group)) continue;
      const message = ministries.has(group) ? 'ministry' : 'other';
      yield { message, data: { group }, place: { settings: ['expected_groups'] }, scope: group };
    }
  },
});
