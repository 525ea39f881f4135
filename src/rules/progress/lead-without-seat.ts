import { leadOn } from '../../facts/amendments.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { seatsOn } from '../../facts/seats.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/lead-without-seat',
  title: 'The lead of a live action has no seat on any body',
  why: 'The body coordinates those who sit on it. A lead from outside was not at the table when the action was agreed, and is not there when progress is asked for.',
  clauses: ['L10'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action', 'member'],
  absence: ['member'],
  waysOut: [
    'Give the lead a seat on a body, a local body or a working group.',
    'Name a member as lead, and the organisation from outside as partner.',
  ],
  messages: {
    none: {
      text: '{lead} leads the action {action} and has no seat on any body',
      help: 'add a seat for {lead} under members/; or name a member as lead and it as partner',
      label: 'no seat',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const seated = new Set(seatsOn(snapshot).map((seat) => seat.data.organisation));
    for (const action of dataset.of('action')) {
      const lead = leadOn(action, asOf);
      // An organisation that cannot be found has its own finding.
      if (lead === undefined || dataset.get('organisation', lead) === undefined) continue;
      if (seated.has(lead) || !isLive(action, asOf)) continue;
      yield {
        message: 'none',
        data: { lead: nameOfId(dataset, lead), action: nameOf(dataset, action) },
        place: at(action, 'lead'),
      };
    }
  },
});
