import { updatesOf } from '../../facts/updates.js';
import type { Indicator } from '../../facts/indicators.js';
import { at } from '../../model/finding.js';
import type { RecordPlace } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';

/** A value that stands in an indicator or in an update about it, and where. */
export interface StatedValue {
  /** What it is, for a sentence: `the baseline`, `target T1`. */
  readonly what: string;
  readonly value: number;
  readonly place: RecordPlace;
}

/** The values stated in the record itself: baseline, targets, measurements. */
function ownValues(indicator: Indicator): readonly StatedValue[] {
  const { baseline, targets = [], measurements = [] } = indicator.data;
  return [
    ...(baseline?.value === undefined
      ? []
      : [{ what: 'the baseline', value: baseline.value, place: at(indicator, 'baseline', 'value') }]),
    ...targets.map(({ id, value }, index) => ({
      what: `target ${id}`,
      value,
      place: at(indicator, 'targets', index, 'value'),
    })),
    ...measurements.map(({ on, period, value }, index) => ({
      what: `the measurement of ${on ?? period ?? 'no day'}`,
      value,
      place: at(indicator, 'measurements', index, 'value'),
    })),
  ];
}

/** Every value of an indicator that is stated anywhere: baseline, targets, measurements, updates. */
export function statedValues(snapshot: Snapshot, indicator: Indicator): readonly StatedValue[] {
  const reported = updatesOf(snapshot, indicator.id).flatMap(({ update, period }): StatedValue[] => {
    const { value } = update.data;
    return value === undefined ? [] : [{ what: `the update for ${period.id}`, value, place: at(update, 'value') }];
  });
  return [...ownValues(indicator), ...reported];
}
