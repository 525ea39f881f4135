import type { Day } from '../base/day.js';
import { periodDays } from '../base/period.js';
import type { DayRange } from '../base/period.js';
import { periodReported } from '../facts/snapshot.js';
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

/** The days of the period that figures about a period are about, as far as they have come. */
export function reportedDays(snapshot: Snapshot): DayRange {
  const { from, to } = periodDays(periodReported(snapshot), snapshot.dataset.fiscalYear);
  return { from, to: to < snapshot.asOf ? to : snapshot.asOf };
}
