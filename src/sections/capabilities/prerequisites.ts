import { capabilityOf, prerequisites } from '../../facts/capabilities.js';
import type { Prerequisite } from '../../facts/capabilities.js';
import type { Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, cellOf, column, mark, paragraph, row, table } from '../inline.js';
import { capabilityLine, phaseLine } from './_capability.js';

type Key = 'intro' | 'table' | 'capability' | 'requires' | 'phase' | 'verdict' | 'met' | 'unmet' | 'unassessed';

function named(context: SectionContext<Key>, id: string): Line {
  const capability = capabilityOf(context.snapshot, id);
  return capability === undefined ? [absent(id)] : capabilityLine(context, capability);
}

function verdict(context: SectionContext<Key>, { met }: Prerequisite): Line {
  if (met === undefined) return [absent(context.label('unassessed'))];
  return [met ? mark('complete', context.label('met')) : mark('red', context.label('unmet'))];
}

function rowOf(context: SectionContext<Key>, prerequisite: Prerequisite): Row {
  return row(
    cellOf(named(context, prerequisite.capability)),
    cellOf(named(context, prerequisite.required)),
    cell(...phaseLine(context, prerequisite.phase, context.label('unassessed'))),
    cell(...verdict(context, prerequisite)),
  );
}

export default defineSection<Key>({
  id: 'capabilities/prerequisites',
  title: 'What builds on what',
  messages: {
    intro:
      'Some capabilities can work only once others are there. A required capability that is not far enough holds back what builds on it.',
    table: 'Capabilities and what they need first',
    capability: 'Capability',
    requires: 'Needs first',
    phase: 'Its phase',
    verdict: 'There yet?',
    met: 'yes',
    unmet: 'not yet',
    unassessed: 'not assessed',
  },
  build(context) {
    const needed = prerequisites(context.snapshot);
    if (needed.length === 0) return undefined;
    const columns = (['capability', 'requires', 'phase', 'verdict'] as const).map((key) => column(context.label(key)));
    return [
      paragraph(context.say('intro')),
      table(
        context.say('table'),
        columns,
        needed.map((prerequisite) => rowOf(context, prerequisite)),
      ),
    ];
  },
});
