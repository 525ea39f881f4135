import { ofLiveActions } from '../_actions.js';
import { tested } from '../_observe.js';
import { defineMetric } from '../define.js';
import { elementsOf, planRead } from './_plan.js';

export default defineMetric({
  id: 'data/plan-quality',
  title: 'Actions planned in full',
  definition:
    'How many of the live actions have everything that a plan of quality says of an activity: a responsible institution, a deadline, a source of financing and an indicator.',
  formula:
    'live actions with all four ÷ live actions (plan quality as SIGMA / OECD asks for it; whether the plan is public is data/plans-public, and data/completeness counts the four one by one)',
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
  observe: (snapshot) =>
    ofLiveActions(snapshot, (action) => tested(action, Object.values(elementsOf(snapshot, action)).every(Boolean))),
});
