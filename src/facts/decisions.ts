import type { Day } from '../base/day.js';
import { deadlineDay } from '../base/period.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Decision as DecisionData } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { isQuorate } from './meetings.js';
import { knownOn } from './time.js';

export type Decision = RegisterRecord<'decision'>;
export type FollowUp = NonNullable<DecisionData['follow_up']>[number];

/**
 * The day on which a decision was adopted: as its history says, else the day of its meeting.
 * Undefined for one that was never adopted (draft, or withdrawn without ever having been adopted).
 */
export function adoptionDay(dataset: Dataset, decision: Decision): Day | undefined {
  const { history, status, meeting } = decision.data;
  const recorded = history?.find((entry) => entry.status === 'adopted')?.on;
  if (recorded !== undefined) return recorded;
  if (status !== 'adopted' && status !== 'superseded') return undefined;
  return dataset.get('meeting', meeting)?.data.date;
}

/** Whether a decision was withdrawn on or before a day. */
function isWithdrawn(decision: Decision, day: Day): boolean {
  const { history, status } = decision.data;
  if (history === undefined) return status === 'withdrawn';
  return history.some((entry) => entry.status === 'withdrawn' && entry.on <= day);
}

/** The decisions adopted on or before the as-of day and not withdrawn; one that was superseded later was adopted all the same. */
export function adoptedDecisions(snapshot: Snapshot): readonly Decision[] {
  return snapshot.dataset.of('decision').filter((decision) => isAdopted(snapshot, decision));
}

function isAdopted(snapshot: Snapshot, decision: Decision): boolean {
  const day = adoptionDay(snapshot.dataset, decision);
  return day !== undefined && day <= snapshot.asOf && !isWithdrawn(decision, snapshot.asOf);
}

/** The decision of this id, where it is adopted on the as-of day. */
export function adoptedDecision(snapshot: Snapshot, id: string | undefined): Decision | undefined {
  const decision = snapshot.dataset.get('decision', id);
  return decision !== undefined && isAdopted(snapshot, decision) ? decision : undefined;
}

/** Why a decision does not carry a change, or `ok`. */
export type AmendmentVerdict = 'ok' | 'none' | 'not-adopted' | 'not-quorate' | 'too-late' | 'does-not-name';

/**
 * Whether a decision carries a change made to a record on `changedOn`: it must be adopted, quorate (where that can be
 * told), dated not after the change, and name the record (data-model §5). A restricted or unknown decision is `none`.
 */
export function amendmentVerdict(
  snapshot: Snapshot,
  decisionId: string | undefined,
  recordId: string,
  changedOn: Day,
): AmendmentVerdict {
  const { dataset } = snapshot;
  const known = dataset.get('decision', decisionId);
  if (known === undefined) return 'none';
  const decision = adoptedDecision(snapshot, known.id);
  const day = decision === undefined ? undefined : adoptionDay(dataset, decision);
  if (decision === undefined || day === undefined) return 'not-adopted';
  const meeting = dataset.get('meeting', decision.data.meeting);
  if (meeting !== undefined && isQuorate(snapshot, meeting) === false) return 'not-quorate';
  if (day > changedOn) return 'too-late';
  return names(decision, recordId) ? 'ok' : 'does-not-name';
}

/** Whether a decision concerns a record, or an item of it. */
export function names(decision: Decision, recordId: string): boolean {
  return (decision.data.concerns ?? []).some((id) => id === recordId || id.startsWith(`${recordId}#`));
}

/** Something that an adopted decision asks for and that is not done on the as-of day. */
export interface OpenFollowUp {
  readonly decision: Decision;
  readonly item: FollowUp;
  /** Where it stands in the decision's list. */
  readonly index: number;
  readonly decidedOn: Day;
  /** The last day by which it is due; undefined where none is set. */
  readonly due: Day | undefined;
}

/** What adopted decisions ask for and what is not done on the as-of day, in order of decisions. */
export function openFollowUps(snapshot: Snapshot): readonly OpenFollowUp[] {
  const { dataset, asOf } = snapshot;
  return adoptedDecisions(snapshot).flatMap((decision) => {
    const decidedOn = adoptionDay(dataset, decision) ?? asOf;
    return (decision.data.follow_up ?? []).flatMap((item, index): OpenFollowUp[] => {
      if (item.done_on !== undefined && knownOn(item.done_on, asOf)) return [];
      const due = item.due === undefined ? undefined : deadlineDay(item.due, dataset.fiscalYear);
      return [{ decision, item, index, decidedOn, due }];
    });
  });
}

/** Whether a decision asks nothing of anybody: it names neither follow-up nor a record that carries it out, and is no note. */
export function asksNothing({ data: { type, follow_up: items = [], concerns = [] } }: Decision): boolean {
  return items.length === 0 && concerns.length === 0 && type !== 'note';
}
