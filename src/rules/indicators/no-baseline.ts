import { deadlineDay } from '../../base/period.js';
import { baselineOf } from '../../facts/indicators.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at, atKey } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'indicators/no-baseline',
  title: 'An indicator has no baseline',
  why: 'Progress is a distance from somewhere. An unknown baseline is legal, with a plan to establish it; none at all means that no progress can ever be shown.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: [
    'Record the value and the year of the baseline, with its source.',
    'Where it is not known yet, record under "to_be_established_by" when it will be.',
  ],
  messages: {
    none: {
      text: 'the indicator {indicator} has no baseline',
      help: 'add "baseline" with value, year and source; or with "to_be_established_by" while it is not known',
      label: 'no baseline',
    },
    incomplete: {
      text: 'the baseline of {indicator} needs both a value and a year',
      help: 'add what is missing; or "to_be_established_by" while it is not known',
      label: 'value and year',
    },
    passed: {
      text: 'the baseline of {indicator} was to be established by {day}, and has no value yet',
      help: 'add its value and year; or agree a new day with who collects it',
      label: 'passed',
    },
  },
  *check(indicator, { dataset, asOf }) {
    if (!holdsOn(indicator.data, asOf) || baselineOf(indicator) !== undefined) return;
    const name = nameOf(dataset, indicator);
    const { baseline } = indicator.data;
    if (baseline === undefined) {
      yield { message: 'none', data: { indicator: name }, place: at(indicator, 'title') };
    } else if (baseline.to_be_established_by === undefined) {
      yield { message: 'incomplete', data: { indicator: name }, place: atKey(indicator, 'baseline') };
    } else {
      const day = deadlineDay(baseline.to_be_established_by, dataset.fiscalYear);
      if (day === undefined || day >= asOf) return;
      const place = at(indicator, 'baseline', 'to_be_established_by');
      yield { message: 'passed', data: { indicator: name, day }, place };
    }
  },
});
