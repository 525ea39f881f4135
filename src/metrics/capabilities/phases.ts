import { assessmentOn, frameworkOn, phaseOn } from '../../facts/capabilities.js';
import type { Snapshot } from '../../model/snapshot.js';
import { wordsIn } from '../_names.js';
import { assessmentsRead, reads } from '../_reads.js';
import { defineMetric } from '../define.js';
import { facetsOf, ofCapabilities } from './_capabilities.js';

function phases(snapshot: Snapshot): { readonly key: string; readonly title: string }[] {
  const labels = frameworkOn(snapshot)?.phases;
  return ([1, 2, 3, 4] as const).map((phase) => ({
    key: String(phase),
    title: labels === undefined ? String(phase) : `${String(phase)} – ${wordsIn(snapshot.dataset, labels[phase])}`,
  }));
}

export default defineMetric({
  id: 'capabilities/phases',
  title: 'Capabilities by phase',
  definition: 'The capabilities that the assessment in force on the as-of day places in each phase of maturity.',
  formula: 'number of capabilities assessed; no mean is taken, since phases are not a scale of equal steps',
  moves: 'Give the capability a phase in an endorsed assessment.',
  unit: 'count',
  better: 'neither',
  range: [0, null],
  clauses: ['L11'],
  since: '0.1.0',
  needs: ['assessment'],
  candidates: [],
  facets: ['capability', 'domain'],
  reads: reads(assessmentsRead, { framework: ['phases'] }),
  aggregate: { how: 'count' },
  category: { by: 'phase', keys: phases },
  observe(snapshot) {
    if (assessmentOn(snapshot) === undefined) return [];
    return ofCapabilities(snapshot, (capability) => {
      const phase = phaseOn(snapshot, capability.id);
      const candidate = { id: capability.id, facets: facetsOf(capability) };
      return phase === undefined
        ? { ...candidate, leftOut: 'not assessed' }
        : { ...candidate, hit: true, category: String(phase) };
    });
  },
});
