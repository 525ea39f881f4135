import { isLive } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import { notLive } from '../_actions.js';
import type { Action } from '../_actions.js';
import { leftOut } from '../_observe.js';
import { defineMetric } from '../define.js';
import type { Observation } from '../define.js';
import { elementsOf, planElements, planRead } from './_plan.js';

/** Each of the four is a candidate of its own: `ACT-014/financing`. */
function ofElements(snapshot: Snapshot, action: Action): readonly Observation[] {
  const recorded = elementsOf(snapshot, action);
  return planElements.map(({ key }) => ({
    id: `${action.id}/${key}`,
    record: action,
    hit: recorded[key],
    category: key,
  }));
}

export default defineMetric({
  id: 'data/completeness',
  title: 'Completeness of the plan',
  definition:
    'How much of what every live action should have is recorded on the as-of day: a responsible organisation, a deadline, a source of financing, an indicator.',
  formula: 'of these four, those recorded ÷ four for each live action (plan quality as SIGMA measures it)',
  moves: 'Record in the action what is missing: its lead, its deadline, its source of financing, its indicator.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L10', 'L20'],
  since: '0.1.0',
  needs: ['action'],
  candidates: ['action'],
  reads: planRead,
  hinges: ['action.financing', 'action.indicators'],
  aggregate: { how: 'share' },
  category: { by: 'element', keys: () => planElements },
  observe: (snapshot) =>
    snapshot.dataset
      .of('action')
      .flatMap((action) =>
        isLive(action, snapshot.asOf) ? ofElements(snapshot, action) : [leftOut(action, notLive(action, snapshot))],
      ),
});
