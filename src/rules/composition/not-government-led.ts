import { leadOrganisationsOn, nationalBodies } from '../../facts/bodies.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { chairsOn } from '../../facts/seats.js';
import { at, atKey } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** The organisations that lead a body: those named as its lead, else those of its chair and co-chairs. */
function leaders(snapshot: Snapshot, body: RegisterRecord<'body'>): readonly string[] {
  const named = leadOrganisationsOn(body, snapshot.asOf);
  return named.length > 0 ? named : chairsOn(snapshot, body.id).map((seat) => seat.data.organisation);
}

export default defineDatasetRule({
  id: 'composition/not-government-led',
  title: 'The national body is not led by government, and nothing says why',
  why: 'Ideally a government leads its national body, since it alone can direct ministries and budgets. Another arrangement can be right; then its reason belongs in the register.',
  clauses: ['L5'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'organisation'],
  waysOut: [
    'Record the government organisation that leads the body under "lead_organisations", or its seat as chair.',
    'Say under "government_led_justification" why another organisation leads.',
  ],
  messages: {
    other: {
      text: 'the body {body} is led by {leader}, which is not government',
      help: 'say why under "government_led_justification"; or record the government organisation that leads or co-chairs',
      label: 'not government-led',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const body of nationalBodies(snapshot)) {
      if (body.data.government_led_justification !== undefined) continue;
      const organisations = leaders(snapshot, body).flatMap((id) => dataset.get('organisation', id) ?? []);
      const [first] = organisations;
      if (first === undefined || organisations.some(({ data }) => data.class === 'government')) continue;
      const place = body.data.lead_organisations === undefined ? at(body) : atKey(body, 'lead_organisations');
      yield { message: 'other', data: { body: nameOf(dataset, body), leader: nameOfId(dataset, first.id) }, place };
    }
  },
});
