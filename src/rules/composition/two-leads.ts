import { nameOf, nameOfId } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'composition/two-leads',
  title: 'Two organisations lead a body on the same day',
  why: 'One organisation leads; others can co-chair. With two leads each may wait for the other, and the history of the leadership cannot be told.',
  clauses: ['L5'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  waysOut: [
    'Record the last day of the earlier lead under "to".',
    'Where both are meant, name one as lead and give the other a seat as co-chair.',
  ],
  messages: {
    two: {
      text: 'the body {body} is led by {first} and by {second} at the same time',
      help: 'end the earlier lead with "to"; or let the other co-chair through its seat',
      label: 'second lead',
    },
  },
  *check(body, { dataset, asOf }) {
    if (!holdsOn(body.data, asOf)) return;
    const leads = (body.data.lead_organisations ?? []).map((lead, index) => ({ ...lead, index }));
    const [first, second] = leads.filter((lead) => holdsOn(lead, asOf));
    if (first === undefined || second === undefined) return;
    const data = {
      body: nameOf(dataset, body),
      first: nameOfId(dataset, first.organisation),
      second: nameOfId(dataset, second.organisation),
    };
    const related = [{ place: at(body, 'lead_organisations', first.index, 'organisation'), message: 'the other lead' }];
    yield { message: 'two', data, place: at(body, 'lead_organisations', second.index, 'organisation'), related };
  },
});
