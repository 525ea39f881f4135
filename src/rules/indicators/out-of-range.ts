import { nameOf } from '../../facts/names.js';
import type { Indicator } from '../../facts/indicators.js';
import { defineRecordRule } from '../define.js';
import { statedValues } from './_values.js';

const percentUnits: ReadonlySet<string> = new Set(['%', 'percent', 'per cent', 'pour cent', 'por ciento']);

type Limit = 'percent' | 'people';

/** What the unit of an indicator does not allow. */
function limitOf(indicator: Indicator): Limit | undefined {
  if (percentUnits.has(indicator.data.unit.toLowerCase())) return 'percent';
  return indicator.data.counts === 'people' ? 'people' : undefined;
}

function isInside(value: number, limit: Limit): boolean {
  return value >= 0 && (limit === 'people' ? Number.isInteger(value) : value <= 100);
}

export default defineRecordRule({
  id: 'indicators/out-of-range',
  title: 'A value of an indicator lies outside what its unit allows',
  why: 'More than a hundred per cent, or half a person, is mostly a slip: a decimal comma, a value of another indicator, a count where a share is meant.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: ['Correct the value.', 'Correct the unit, or "counts", where the value is right.'],
  messages: {
    percent: {
      text: '{what} of {indicator} is {value}, outside 0 to 100 per cent',
      help: 'correct the value, or the unit of the indicator',
      label: 'outside 0–100',
    },
    people: {
      text: '{what} of {indicator} is {value}, which is no number of people',
      help: 'correct the value, or "counts" of the indicator',
      label: 'no number of people',
    },
  },
  *check(indicator, snapshot) {
    const limit = limitOf(indicator);
    if (limit === undefined) return;
    for (const { what, value, place } of statedValues(snapshot, indicator)) {
      if (isInside(value, limit)) continue;
      yield { message: limit, data: { what, value, indicator: nameOf(snapshot.dataset, indicator) }, place };
    }
  },
});
