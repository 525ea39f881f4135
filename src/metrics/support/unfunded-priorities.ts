import { prioritiesOn } from '../../facts/gaps.js';
import { isSecured, prioritiesServed } from '../../facts/support.js';
import { leftOut, tested } from '../_observe.js';
import { prioritiesRead, reads, supportRead } from '../_reads.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'support/unfunded-priorities',
  title: 'Priorities without support',
  definition: 'How many of the priorities in force on the as-of day no secured support serves.',
  formula: 'priorities without support that is committed or delivered, in money or in kind ÷ priorities in force',
  moves: 'Secure support that names the priority, one of its gaps or an action for one.',
  unit: 'share',
  better: 'down',
  range: [0, 1],
  clauses: ['L15'],
  since: '0.1.0',
  needs: ['support', 'priority'],
  candidates: ['priority'],
  reads: reads(supportRead, prioritiesRead),
  hinges: ['support.commitments', 'support.deliveries', 'support.needs', 'priority.gaps'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { dataset, asOf } = snapshot;
    const inForce = new Set(prioritiesOn(snapshot).map(({ id }) => id));
    const secured = dataset.of('support').filter((support) => isSecured(support, asOf));
    const served = new Set(secured.flatMap((support) => prioritiesServed(snapshot, support)));
    return dataset
      .of('priority')
      .map((priority) =>
        inForce.has(priority.id)
          ? tested(priority, !served.has(priority.id))
          : leftOut(priority, 'not in force on the as-of day'),
      );
  },
});
