import { addDays, daysBetween } from '../base/day.js';
import type { Day } from '../base/day.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { dueDayOn, milestoneDueDay } from './amendments.js';
import type { Milestone } from './amendments.js';
import { isLive } from './status.js';
import { knownOn } from './time.js';

/** The last day on which something due on `due` is still in time: the day of grace that the settings give. */
export function lastDayInTime(snapshot: Snapshot, due: Day): Day {
  return addDays(due, snapshot.dataset.settings.thresholds.grace_days);
}

/** The number of days by which `day` is past due and grace; 0 when it is in time. */
export function daysLate(snapshot: Snapshot, due: Day, day: Day): number {
  return Math.max(0, daysBetween(lastDayInTime(snapshot, due), day));
}

/**
 * By how many days a live action or commitment is overdue on the as-of day: 1 on the day after its deadline in force plus
 * grace. 0 when it is in time, has no deadline, or no longer asks for work.
 */
export function daysOverdue(
  snapshot: Snapshot,
  record: RegisterRecord<'action'> | RegisterRecord<'commitment'>,
): number {
  if (!isLive(record, snapshot.asOf)) return 0;
  const due = dueDayOn(snapshot, record);
  return due === undefined ? 0 : daysLate(snapshot, due, snapshot.asOf);
}

/** A milestone that was due and is not done. */
export interface OverdueMilestone {
  readonly milestone: Milestone;
  readonly due: Day;
  /** 1 on the day after the deadline plus grace. */
  readonly days: number;
}

/** Whether a milestone is done on a day. */
export function isMilestoneDone(milestone: Milestone, day: Day): boolean {
  return milestone.done_on !== undefined && knownOn(milestone.done_on, day);
}

/** The milestones of a live action that are overdue on the as-of day, in the order of the file. */
export function overdueMilestones(snapshot: Snapshot, action: RegisterRecord<'action'>): readonly OverdueMilestone[] {
  if (!isLive(action, snapshot.asOf)) return [];
  return (action.data.milestones ?? []).flatMap((milestone) => {
    if (isMilestoneDone(milestone, snapshot.asOf)) return [];
    const due = milestoneDueDay(snapshot, action, milestone);
    const days = due === undefined ? 0 : daysLate(snapshot, due, snapshot.asOf);
    return due === undefined || days === 0 ? [] : [{ milestone, due, days }];
  });
}
