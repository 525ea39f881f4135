import { nameOf } from '../../facts/names.js';
import { seatsOn } from '../../facts/seats.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'composition/not-at-the-table',
  title: 'A responsible organisation has no seat',
  why: 'Those who are responsible for protecting children belong together. Who is responsible and has no seat is the first question about a body’s composition.',
  clauses: ['L1'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['organisation', 'member'],
  absence: ['member'],
  waysOut: [
    'Add its seat under members/, on the national body, a local body or a working group.',
    'Record a waiver for the organisation, with the decision not to seat it.',
  ],
  messages: {
    absent: {
      text: '{organisation} is responsible for protecting children and has no seat on any body',
      help: 'add a seat for {id} under members/; or waive this for the organisation by a decision',
      label: 'no seat',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const seated = new Set(seatsOn(snapshot).map((seat) => seat.data.organisation));
    for (const organisation of dataset.of('organisation')) {
      const { data, id } = organisation;
      if ((data.responsibilities ?? []).length === 0 || !holdsOn(data, asOf) || seated.has(id)) continue;
      yield {
        message: 'absent',
        data: { organisation: nameOf(dataset, organisation), id },
        place: at(organisation, 'name'),
      };
    }
  },
});
