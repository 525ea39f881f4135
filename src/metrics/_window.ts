import type { Day } from '../base/day.js';
import { periodDays } from '../base/period.js';
import type { DayRange } from '../base/period.js';
import { twelveMonthsTo } from '../facts/time.js';
import type { Snapshot } from '../model/snapshot.js';

/** The twelve months that end on the as-of day, both ends included. */
export function lastTwelveMonths(snapshot: Snapshot): DayRange {
  return twelveMonthsTo(snapshot.asOf);
}

/** Whether a day lies in a range, both ends included. */
export function isWithin(range: DayRange, day: Day): boolean {
  return day >= range.from && day <= range.to;
}

/** The days of the last reporting period that ended on or before the as-of day. */
export function reportedPeriod(snapshot: Snapshot): DayRange {
  return periodDays(snapshot.period, snapshot.dataset.fiscalYear);
}
