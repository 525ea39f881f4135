import { baselineOf, isKnown } from '../../facts/indicators.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'indicators/target-against-direction',
  title: 'A target is worse than the baseline',
  why: 'A target below the baseline of an indicator whose better direction is up shows every step forward as a step back. Mostly the direction is mistyped.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: ['Correct the direction of the indicator.', 'Correct the target or the baseline.'],
  messages: {
    worse: {
      text: 'target {target} of {indicator} is {value}, worse than the baseline of {baseline} where better is {direction}',
      help: 'correct "direction", the target or the baseline',
      label: 'better is {direction}',
    },
  },
  *check(indicator, { dataset }) {
    const baseline = baselineOf(indicator);
    if (baseline === undefined || !isKnown(baseline)) return;
    const { direction, targets = [] } = indicator.data;
    for (const [index, { id, value }] of targets.entries()) {
      if (direction === 'up' ? value >= baseline.value : value <= baseline.value) continue;
      const data = { indicator: nameOf(dataset, indicator), target: id, value, baseline: baseline.value, direction };
      const place = at(indicator, 'targets', index, 'value');
      yield {
        message: 'worse',
        data,
        place,
        related: [{ place: at(indicator, 'direction'), message: 'the direction' }],
      };
    }
  },
});
