import { nameOf } from '../../facts/names.js';
import type { Indicator } from '../../facts/indicators.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

/** What is stated without saying where it comes from, with the path to it. */
function unsourced({ data }: Indicator): readonly { readonly what: string; readonly path: (string | number)[] }[] {
  const { baseline, measurements = [] } = data;
  const start = baseline?.value !== undefined && baseline.source === undefined;
  return [
    ...(start ? [{ what: 'the baseline', path: ['baseline', 'value'] }] : []),
    ...measurements.flatMap(({ on, period, source }, index) =>
      source === undefined
        ? [{ what: `the measurement of ${on ?? period ?? 'no day'}`, path: ['measurements', index, 'value'] }]
        : [],
    ),
  ];
}

export default defineRecordRule({
  id: 'indicators/value-without-source',
  title: 'A value of an indicator has no source',
  why: 'A published figure is asked for its source. Where the indicator itself says how its values are verified, that holds for each of them.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'strict',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: [
    'Add the source of the value.',
    'Describe under "means_of_verification" where all values of the indicator come from.',
  ],
  messages: {
    none: {
      text: '{what} of {indicator} has no source',
      help: 'add "source"; or "means_of_verification" for all values of the indicator',
      label: 'from where?',
    },
  },
  *check(indicator, { dataset }) {
    if (indicator.data.means_of_verification !== undefined) return;
    for (const { what, path } of unsourced(indicator)) {
      yield { message: 'none', data: { what, indicator: nameOf(dataset, indicator) }, place: at(indicator, ...path) };
    }
  },
});
