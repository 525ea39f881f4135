import { addDays } from '../base/day.js';
import type { Day } from '../base/day.js';
import { periodDays, periodOf } from '../base/period.js';
import type { Frequency, Period } from '../base/period.js';
import type { Audience } from '../model/audience.js';
import type { Dataset } from '../model/dataset.js';
import type { Snapshot } from '../model/snapshot.js';

/** How often the register reports on a day, by the reporting calendar; each quarter where it does not say. */
export function reportingFrequency(dataset: Dataset, day: Day): Frequency {
  let best: { readonly from: Day; readonly frequency: Frequency } | undefined;
  for (const entry of dataset.settings.reporting_calendar ?? []) {
    if (entry.from <= day && entry.from >= (best?.from ?? '')) best = entry;
  }
  return best?.frequency ?? 'quarter';
}

/** The last reporting period that ended on or before a day, by the frequency in force when it ended. */
export function lastPeriodOn(dataset: Dataset, day: Day): Period {
  const { fiscalYear } = dataset;
  const running = periodOf(day, reportingFrequency(dataset, day), fiscalYear);
  const { from, to } = periodDays(running, fiscalYear);
  if (to <= day) return running;
  const before = addDays(from, -1);
  return periodOf(before, reportingFrequency(dataset, before), fiscalYear);
}

/** The reporting periods that end in a longer one, the earliest first: the quarters of a year. A reporting period is its own. */
export function reportingPeriodsIn(dataset: Dataset, period: Period): readonly Period[] {
  const { from, to } = periodDays(period, dataset.fiscalYear);
  const found: Period[] = [];
  let last = lastPeriodOn(dataset, to);
  while (periodDays(last, dataset.fiscalYear).to >= from) {
    found.unshift(last);
    last = lastPeriodOn(dataset, addDays(periodDays(last, dataset.fiscalYear).from, -1));
  }
  return found;
}

/** The period that figures about a period are about: the one named, else the last reporting period that ended. */
export function periodReported({ reported, period }: Snapshot): Period {
  return reported ?? period;
}

/** The same snapshot, whose figures about a period are to be about this one. */
export function reportingOn(snapshot: Snapshot, reported: Period): Snapshot {
  return reported.id === snapshot.period.id ? snapshot : { ...snapshot, reported };
}

/** What the dataset says on a day. The audience is the one for which the dataset was projected. */
export function snapshotOf(dataset: Dataset, asOf: Day, audience: Audience = 'restricted'): Snapshot {
  return { dataset, asOf, period: lastPeriodOn(dataset, asOf), audience };
}
