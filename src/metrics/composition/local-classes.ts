import { compareNatural } from '../../base/order.js';
import { localBodies } from '../../facts/bodies.js';
import { seatedClasses } from '../../facts/groups.js';
import { nameOfRecord } from '../_names.js';
import { classesRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/local-classes',
  title: 'Stakeholder classes on local bodies',
  definition: 'Which stakeholder classes sit together on each local body on the as-of day.',
  formula: 'number of classes with at least one seat, for each local body; a class on two bodies counts twice',
  moves: 'Give a seat on the local body to an organisation of the class.',
  unit: 'count',
  better: 'up',
  range: [0, null],
  clauses: ['L13'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: ['body'],
  facets: ['class'],
  reads: reads(classesRead, { body: ['name'] }),
  aggregate: { how: 'count' },
  category: {
    by: 'body',
    keys: (snapshot) =>
      localBodies(snapshot)
        .map(({ id }) => ({ key: id, title: nameOfRecord(snapshot.dataset, id) }))
        .sort((a, b) => compareNatural(a.key, b.key)),
  },
  observe: (snapshot) =>
    localBodies(snapshot).flatMap((body) =>
      [...seatedClasses(snapshot, body.id).keys()].map((kind) => ({
        id: `${body.id}/${kind}`,
        record: body,
        hit: true,
        category: body.id,
        facets: { class: [kind] },
      })),
    ),
});
