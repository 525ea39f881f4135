import { assessmentOn, phaseOn } from '../../facts/capabilities.js';
import { assessmentsRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import { facetsOf, ofCapabilities } from './_capabilities.js';

export default defineMetric({
  id: 'capabilities/assessed',
  title: 'Capabilities assessed',
  definition: 'How many capabilities of the framework the assessment in force on the as-of day covers.',
  formula: 'capabilities with a phase ÷ capabilities of the framework',
  moves: 'Give the capability a phase in an endorsed assessment.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['assessment'],
  candidates: [],
  facets: ['capability', 'domain'],
  reads: assessmentsRead,
  aggregate: { how: 'share' },
  observe(snapshot) {
    if (assessmentOn(snapshot) === undefined) return [];
    return ofCapabilities(snapshot, (capability) => ({
      id: capability.id,
      hit: phaseOn(snapshot, capability.id) !== undefined,
      facets: facetsOf(capability),
    }));
  },
});
