import { leadOrganisationsOn, nationalBodies } from '../../facts/bodies.js';
import { chairsOn } from '../../facts/seats.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, tested } from '../_observe.js';
import { classesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';

/** The organisations that lead a body: those named as its lead, else those of its chair and co-chairs. */
function leaders(snapshot: Snapshot, body: RegisterRecord<'body'>): readonly string[] {
  const named = leadOrganisationsOn(body, snapshot.asOf);
  return named.length > 0 ? named : chairsOn(snapshot, body.id).map((seat) => seat.data.organisation);
}

function observe(snapshot: Snapshot, body: RegisterRecord<'body'>): Observation {
  const classes = leaders(snapshot, body).flatMap((id) => snapshot.dataset.get('organisation', id)?.data.class ?? []);
  if (classes.length === 0) return leftOut(body, 'no lead organisation or chair is known');
  return tested(body, classes.includes('government'));
}

export default defineMetric({
  id: 'composition/government-led',
  title: 'National bodies led by government',
  definition: 'How many of the national bodies a government organisation leads or co-leads on the as-of day.',
  formula:
    'national bodies of which a lead organisation (else a chair or co-chair) is government ÷ those with a known lead',
  moves: 'Name a government organisation as lead or chair of the body.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L5'],
  since: '0.1.0',
  needs: ['body', 'organisation'],
  candidates: ['body'],
  reads: reads(classesRead, { body: ['lead_organisations'] }),
  aggregate: { how: 'share' },
  observe: (snapshot) => nationalBodies(snapshot).map((body) => observe(snapshot, body)),
});
