import { holdsOn } from '../../facts/time.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'indicators/no-cross-border',
  title: 'No indicator speaks of outcomes across borders',
  why: 'Restricting the ability of offenders to operate internationally is one of the reasons for a national body. It is shown by aggregate outcomes, such as requests for assistance answered in time.',
  clauses: ['L23'],
  severity: 'info',
  profile: 'strict',
  since: '0.1.0',
  needs: ['indicator'],
  absence: ['indicator'],
  waysOut: [
    'Tag the indicator that speaks of it: "outcome_tags: [cross-border]".',
    'Record a waiver with the scope cross-border, and the decision behind it.',
  ],
  messages: {
    none: {
      text: 'no indicator of outcomes or impact is tagged cross-border',
      help: 'add "outcome_tags: [cross-border]" to the indicator that speaks of it; or waive this with the scope cross-border',
    },
  },
  *check({ dataset, asOf }) {
    const found = dataset.of('indicator').some(({ data }) => {
      const isOutcome = data.level === 'outcome' || data.level === 'impact';
      return isOutcome && holdsOn(data, asOf) && (data.outcome_tags ?? []).includes('cross-border');
    });
    if (!found) yield { message: 'none', place: { settings: [] }, scope: 'cross-border' };
  },
});
