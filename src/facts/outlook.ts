import { addDays } from '../base/day.js';
import { periodDays } from '../base/period.js';
import type { Period } from '../base/period.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { dueDayOn, leadOn, milestoneDueDay } from './amendments.js';
import { hasEvidence } from './completion.js';
import { fundingOf, onePeriodLater, startsSoon } from './financing.js';
import { daysOverdue, isMilestoneDone, lastDayInTime, overdueMilestones } from './overdue.js';
import { lastPeriodOn } from './snapshot.js';
import { statusOn } from './status.js';
import { isUpdateOwed, updateFor, updatesOf } from './updates.js';
import type { UpdateSubject } from './updates.js';

type Action = RegisterRecord<'action'>;

/** Will it arrive: computed by the published rule, never silently green. */
export type Outlook = 'not-rated' | 'complete' | 'not-due' | 'not-reported' | 'green' | 'amber' | 'red';

/** Why; the reports carry the words. */
export type OutlookReason =
  | 'cancelled'
  | 'suspended'
  | 'complete'
  | 'complete-evidence-not-shown'
  | 'complete-without-evidence'
  | 'not-due'
  | 'no-lead'
  | 'overdue-by-more-than-a-period'
  | 'milestone-overdue-by-more-than-a-period'
  | 'not-reported-twice'
  | 'not-reported'
  | 'overdue'
  | 'milestone-overdue'
  | 'not-financed'
  | 'financing-not-shown'
  | 'nothing-against-it'
  | 'not-begun';

export interface ComputedOutlook {
  readonly outlook: Outlook;
  /** The outlook of the facts alone, without asking whether an update came. */
  readonly ofTheFacts: Outlook;
  readonly reason: OutlookReason;
}

/** An outlook of the facts with its reason. */
interface Verdict {
  readonly outlook: Outlook;
  readonly reason: OutlookReason;
}

const memory = new WeakMap<Snapshot, Map<Action, ComputedOutlook>>();

/**
 * The outlook of an action on the as-of day by the published rule (domain §3), first match wins: cancelled or suspended
 * → not rated; complete with evidence → complete, without → amber; start ahead and nothing due → not due; no lead, or the
 * action or a milestone overdue by more than a period → red; the last owed update missing → not reported (two in a row: red);
 * anything overdue, or secured money below the budget with the start past or within a period → amber; else green.
 */
export function computedOutlook(snapshot: Snapshot, action: Action): ComputedOutlook {
  const known = memory.get(snapshot) ?? new Map<Action, ComputedOutlook>();
  memory.set(snapshot, known);
  const found = known.get(action) ?? compute(snapshot, action);
  known.set(action, found);
  return found;
}

function compute(snapshot: Snapshot, action: Action): ComputedOutlook {
  const settled = ofTheStatus(snapshot, action) ?? ofGreatDelay(snapshot, action);
  if (settled !== undefined) return { ...settled, ofTheFacts: settled.outlook };
  const facts = ofSmallTrouble(snapshot, action);
  const missing = missedUpdates(snapshot, action);
  if (missing >= 2) return { outlook: 'red', ofTheFacts: facts.outlook, reason: 'not-reported-twice' };
  if (missing === 1) return { outlook: 'not-reported', ofTheFacts: facts.outlook, reason: 'not-reported' };
  return { ...facts, ofTheFacts: facts.outlook };
}

function ofTheStatus(snapshot: Snapshot, action: Action): Verdict | undefined {
  const status = statusOn(action, snapshot.asOf);
  if (status === undefined) return { outlook: 'not-rated', reason: 'not-begun' };
  if (status === 'cancelled' || status === 'suspended') return { outlook: 'not-rated', reason: status };
  if (status === 'complete') return ofCompletion(snapshot, action);
  const { start } = action.data;
  if (start !== undefined && start > snapshot.asOf && !isAnythingDue(snapshot, action)) {
    return { outlook: 'not-due', reason: 'not-due' };
  }
  return undefined;
}

function ofCompletion(snapshot: Snapshot, action: Action): Verdict {
  const evidence = hasEvidence(snapshot, action);
  if (evidence === false) return { outlook: 'amber', reason: 'complete-without-evidence' };
  // Where the audience may not read evidence, its absence says nothing.
  return { outlook: 'complete', reason: evidence === undefined ? 'complete-evidence-not-shown' : 'complete' };
}

/** Whether the action, or a milestone that is not done, is due on or before the as-of day. */
function isAnythingDue(snapshot: Snapshot, action: Action): boolean {
  const open = (action.data.milestones ?? []).filter((milestone) => !isMilestoneDone(milestone, snapshot.asOf));
  const days = [dueDayOn(snapshot, action), ...open.map((milestone) => milestoneDueDay(snapshot, action, milestone))];
  return days.some((day) => day !== undefined && day <= snapshot.asOf);
}

function ofGreatDelay(snapshot: Snapshot, action: Action): Verdict | undefined {
  if (leadOn(action, snapshot.asOf) === undefined) return { outlook: 'red', reason: 'no-lead' };
  const isLong = (due: string): boolean => onePeriodLater(snapshot, lastDayInTime(snapshot, due)) < snapshot.asOf;
  const due = dueDayOn(snapshot, action);
  if (due !== undefined && isLong(due)) return { outlook: 'red', reason: 'overdue-by-more-than-a-period' };
  const late = overdueMilestones(snapshot, action).some((milestone) => isLong(milestone.due));
  return late ? { outlook: 'red', reason: 'milestone-overdue-by-more-than-a-period' } : undefined;
}

function ofSmallTrouble(snapshot: Snapshot, action: Action): Verdict {
  if (daysOverdue(snapshot, action) > 0) return { outlook: 'amber', reason: 'overdue' };
  if (overdueMilestones(snapshot, action).length > 0) return { outlook: 'amber', reason: 'milestone-overdue' };
  const funding = fundingOf(snapshot, action);
  if (funding !== undefined && funding.secured < funding.budget && startsSoon(snapshot, action)) {
    // Money that this audience may not see is neither there nor missing: neither green nor amber would be true.
    return funding.known
      ? { outlook: 'amber', reason: 'not-financed' }
      : { outlook: 'not-rated', reason: 'financing-not-shown' };
  }
  return { outlook: 'green', reason: 'nothing-against-it' };
}

/** The reporting period before another one, by the calendar in force then: a register may have changed from years to quarters. */
export function reportingPeriodBefore({ dataset }: Snapshot, period: Period): Period {
  return lastPeriodOn(dataset, addDays(periodDays(period, dataset.fiscalYear).from, -1));
}

/**
 * How many owed updates in a row are missing, counted back from the last period that ended on or before the as-of day: 0, 1 or
 * 2. A register that keeps no updates owes none.
 */
export function missedUpdates(snapshot: Snapshot, record: UpdateSubject): 0 | 1 | 2 {
  const { dataset, period } = snapshot;
  if (!dataset.keeps('update')) return 0;
  const missed = [period, reportingPeriodBefore(snapshot, period)].map(
    (asked) => isUpdateOwed(snapshot, record, asked) && updateFor(dataset, record.id, asked) === undefined,
  );
  if (missed[0] !== true) return 0;
  return missed[1] === true ? 2 : 1;
}

/** What the lead reports. */
export interface ReportedOutlook {
  readonly outlook: 'green' | 'amber' | 'red';
  readonly on: string;
}

/**
 * The outlook that the lead reported last, on or before the as-of day: in an update (a fact of its period's last day) or
 * between updates. Of one day, the update holds.
 */
export function reportedOutlook(snapshot: Snapshot, action: Action): ReportedOutlook | undefined {
  const between = (action.data.outlook_reported ?? []).filter(({ on }) => on <= snapshot.asOf);
  const updates = updatesOf(snapshot, action.id).flatMap(({ update, on }): ReportedOutlook[] =>
    update.data.outlook === undefined ? [] : [{ outlook: update.data.outlook, on }],
  );
  const newest = [...between, ...updates].reduce<ReportedOutlook | undefined>(
    (best, entry) => (best === undefined || entry.on >= best.on ? entry : best),
    undefined,
  );
  return newest === undefined ? undefined : { outlook: newest.outlook, on: newest.on };
}
