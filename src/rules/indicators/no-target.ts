import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'indicators/no-target',
  title: 'An indicator has no target',
  why: 'Without a value to reach by a day nobody can say whether an indicator is on track.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: [
    'Agree on a value and a day, and record them under "targets".',
    'End the indicator with "to", if it is no longer used.',
  ],
  messages: {
    none: {
      text: 'the indicator {indicator} has no target',
      help: 'add under "targets" the value to reach, and by when',
      label: 'no target',
    },
  },
  *check(indicator, { dataset, asOf }) {
    if (!holdsOn(indicator.data, asOf) || (indicator.data.targets ?? []).length > 0) return;
    yield { message: 'none', data: { indicator: nameOf(dataset, indicator) }, place: at(indicator, 'title') };
  },
});
