import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'indicators/no-responsible',
  title: 'Nobody collects the values of an indicator',
  why: 'An indicator that nobody is asked for is not measured.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: [
    'Name under "responsible" the organisation that collects the values.',
    'End the indicator with "to", if it is no longer used.',
  ],
  messages: {
    none: {
      text: 'nobody is named who collects the values of {indicator}',
      help: 'add "responsible" with the organisation that collects them',
      label: 'who collects?',
    },
  },
  *check(indicator, { dataset, asOf }) {
    if (!holdsOn(indicator.data, asOf) || indicator.data.responsible !== undefined) return;
    yield { message: 'none', data: { indicator: nameOf(dataset, indicator) }, place: at(indicator, 'title') };
  },
});
