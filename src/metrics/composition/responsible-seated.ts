import { holdsOn } from '../../facts/time.js';
import { leftOut, tested } from '../_observe.js';
import { reads, seatsRead } from '../_reads.js';
import { nationalSeats } from '../_seats.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'composition/responsible-seated',
  title: 'Responsible organisations at the table',
  definition:
    'How many of the national organisations with a recorded responsibility to protect children have a seat on a national body on the as-of day.',
  formula: 'organisations with a recorded responsibility and a seat ÷ organisations with a recorded responsibility',
  moves: 'Give the organisation a seat on a body.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L1'],
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  candidates: ['organisation'],
  reads: reads(seatsRead, { organisation: ['responsibilities', 'level', 'from', 'to'] }),
  aggregate: { how: 'share' },
  observe(snapshot) {
    const seated = new Set(nationalSeats(snapshot).map((seat) => seat.data.organisation));
    return snapshot.dataset.of('organisation').map((organisation) => {
      const { data, id } = organisation;
      if (!holdsOn(data, snapshot.asOf)) return leftOut(organisation, 'does not exist on the as-of day');
      if (data.level !== undefined && data.level !== 'national')
        return leftOut(organisation, 'not a national organisation');
      if ((data.responsibilities ?? []).length === 0) return leftOut(organisation, 'no responsibility recorded');
      return tested(organisation, seated.has(id));
    });
  },
});
