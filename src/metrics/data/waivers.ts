import { waiversInForce } from '../../facts/waivers.js';
import { tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'data/waivers',
  title: 'Waivers in force',
  definition: 'How many waivers silence a rule on the as-of day.',
  formula: 'number of waivers decided on or before the as-of day and not expired, of the waivers recorded',
  moves: 'A waiver that is decided or that ends.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L3'],
  since: '0.1.0',
  needs: ['waiver'],
  candidates: ['waiver'],
  reads: {
    waiver: ['decided_by', 'decided_on', 'expires_on'],
    decision: ['status', 'history', 'meeting'],
    meeting: ['date'],
  },
  aggregate: { how: 'count' },
  observe(snapshot) {
    const inForce = new Set(waiversInForce(snapshot).map(({ id }) => id));
    return snapshot.dataset.of('waiver').map((waiver) => tested(waiver, inForce.has(waiver.id)));
  },
});
