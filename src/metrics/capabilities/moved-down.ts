import { assessmentsRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import { ofMovements } from './_movements.js';

export default defineMetric({
  id: 'capabilities/moved-down',
  title: 'Capabilities that moved down',
  definition: 'How many capabilities the assessment in force places in a lower phase than the assessment before it.',
  formula: 'capabilities in a lower phase ÷ capabilities assessed both times that are equal or mapped one to one',
  moves: 'Only the next endorsed assessment moves a phase.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['assessment'],
  candidates: [],
  facets: ['capability', 'domain'],
  reads: assessmentsRead,
  aggregate: { how: 'share' },
  observe: (snapshot) => ofMovements(snapshot, (change) => change < 0),
});
