import { indicatorProgress } from '../../facts/indicators.js';
import type { Indicator } from '../../facts/indicators.js';
import { holdsOn } from '../../facts/time.js';
import type { Snapshot } from '../../model/snapshot.js';
import { leftOut, smallNumberReason, tested } from '../_observe.js';
import { carriedRead, reads } from '../_reads.js';
import type { Observation, Reads } from '../define.js';

/** Each indicator: those in use on the as-of day as `observe` says, the others left out. */
export function ofIndicators(
  snapshot: Snapshot,
  observe: (indicator: Indicator) => Observation,
): readonly Observation[] {
  return snapshot.dataset
    .of('indicator')
    .map((indicator) =>
      holdsOn(indicator.data, snapshot.asOf) ? observe(indicator) : leftOut(indicator, 'not in use on the as-of day'),
    );
}

/** How an indicator can stand against its targets, the best first. */
export const progressStates = ['reached', 'on-track', 'moderate', 'limited', 'moving-away', 'no-data'] as const;

/** An indicator by its progress; left out where that is withheld from the audience. */
export function byProgress(snapshot: Snapshot, indicator: Indicator): Observation {
  const { state } = indicatorProgress(snapshot, indicator);
  return state === 'withheld' ? leftOut(indicator, smallNumberReason) : tested(indicator, true, state);
}

/** From what the progress of an indicator is read. */
export const progressRead: Reads = reads(carriedRead, {
  indicator: ['from', 'to', 'baseline', 'targets', 'direction', 'measurements', 'amendments', 'programme'],
  update: ['value', 'for_period', 'reported_on'],
  programme: ['adoption_decision', 'history'],
  settings: ['fiscal_year', 'policy'],
});
