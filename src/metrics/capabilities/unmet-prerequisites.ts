import { capabilityOf, prerequisites } from '../../facts/capabilities.js';
import { assessmentsRead } from '../_reads.js';
import { defineMetric } from '../define.js';
import { facetsOf } from './_capabilities.js';

export default defineMetric({
  id: 'capabilities/unmet-prerequisites',
  title: 'Unmet prerequisites',
  definition:
    'How many of the capabilities that assessed capabilities need first are below the phase that the framework asks for.',
  formula: 'prerequisites below the framework’s phase for prerequisites ÷ prerequisites that were assessed',
  moves: 'Raise the capability that is needed first; the next endorsed assessment shows it.',
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
  observe: (snapshot) =>
    prerequisites(snapshot).map(({ capability, required, met }) => {
      const known = capabilityOf(snapshot, capability);
      const facets = known === undefined ? { capability: [capability] } : facetsOf(known);
      const candidate = { id: `${capability}/${required}`, facets };
      return met === undefined
        ? { ...candidate, leftOut: 'the prerequisite was not assessed' }
        : { ...candidate, hit: !met };
    }),
});
