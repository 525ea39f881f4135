/* What somebody reports about a record for a period, made out against the register: which update it is, and what is still to be said. */
import { isDay } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { nextPeriod, periodDays, periodOf, previousPeriod } from '../../base/period.js';
import type { Frequency, Period } from '../../base/period.js';
import { spokenDay } from '../../base/spoken-day.js';
import { visible } from '../../base/text.js';
import { assign, parseAssignment } from '../../edit/assign.js';
import type { Assignment } from '../../edit/assign.js';
import { leadOn } from '../../facts/amendments.js';
import { nameOf } from '../../facts/names.js';
import { isPeriodClosed } from '../../facts/reporting.js';
import { reportingFrequency, snapshotOf } from '../../facts/snapshot.js';
import { historyOf, statusOn } from '../../facts/status.js';
import { isUpdateOwed, updateFor } from '../../facts/updates.js';
import type { UpdateSubject } from '../../facts/updates.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { documentFrom, withItem } from '../verb/data.js';
import type { Mapping } from '../verb/data.js';
import { presentStatus, stepTo } from '../verb/move.js';
import type { Step } from '../verb/move.js';
import type { Ground } from '../verb/open.js';
import { recordOf } from '../verb/target.js';

/** What a person reports. */
export interface UpdateRequest {
  readonly id: string;
  readonly period?: Period;
  /** Whether it may go into the open period, where its own is closed. */
  readonly late: boolean;
  /** Fields of the update, with what was typed for each. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  /** More of them, as `FIELD=VALUE`. */
  readonly set: readonly string[];
  readonly evidence: readonly string[];
  /** The milestones that are done, by id. */
  readonly done: readonly string[];
  /** How much of a commitment was delivered. */
  readonly delivered?: string;
  /** Where a value or a delivery is known from. */
  readonly source?: string;
  /** When the status changed, why, and by which decision. */
  readonly on?: string;
  readonly reason?: string;
  readonly decision?: string;
}

/** An update on its way. */
export interface OpenUpdate extends Ground {
  readonly request: UpdateRequest;
  readonly snapshot: Snapshot;
  readonly subject: UpdateSubject;
  /** The period that it is about, and its last day, or today where that is still to come. */
  readonly period: Period;
  readonly end: Day;
  /** The update that there is already, which is amended. */
  readonly existing: RegisterRecord<'update'> | undefined;
  /** Its id: the period under which it is filed, and the record. */
  readonly updateId: string;
  /** The update as it shall be. */
  readonly data: Mapping;
}

const kinds: ReadonlySet<string> = new Set(['action', 'commitment', 'indicator']);

function subjectOf({ register, tree }: Ground, id: string): UpdateSubject {
  const record = recordOf(register.parsed.dataset, tree, id);
  if (kinds.has(record.kind)) return record as UpdateSubject;
  throw new Misuse(
    `updates are about actions, commitments and indicators, and ${record.id} is none`,
    'Name one of those; `secretariat status` lists what is owed.',
  );
}

/** The running period, of the rhythm in force. */
function runningPeriod({ dataset, asOf }: Snapshot): Period {
  return periodOf(asOf, reportingFrequency(dataset, asOf), dataset.fiscalYear);
}

/** The last period that ended, in the rhythm in which an indicator is measured. */
function lastMeasured(snapshot: Snapshot, frequency: Frequency): Period {
  const {
    asOf,
    dataset: { fiscalYear },
  } = snapshot;
  const running = periodOf(asOf, frequency, fiscalYear);
  return periodDays(running, fiscalYear).to <= asOf ? running : previousPeriod(running);
}

/** The period that is meant where none is named: the last one that ended, if an update is owed for it, else the running one. */
function usualPeriod(snapshot: Snapshot, subject: UpdateSubject): Period {
  if (subject.kind === 'indicator' && subject.data.frequency !== undefined)
    return lastMeasured(snapshot, subject.data.frequency);
  const isMeant =
    isUpdateOwed(snapshot, subject, snapshot.period) ||
    updateFor(snapshot.dataset, subject.id, snapshot.period) !== undefined;
  return isMeant && !isPeriodClosed(snapshot, snapshot.period) ? snapshot.period : runningPeriod(snapshot);
}

/** The open period under which a late update goes: the first after its own that has begun and has no update on the record yet. */
function openSlot(snapshot: Snapshot, subject: UpdateSubject, closed: Period): Period {
  const {
    dataset,
    asOf,
    dataset: { fiscalYear },
  } = snapshot;
  for (let period = nextPeriod(closed); periodDays(period, fiscalYear).from <= asOf; period = nextPeriod(period)) {
    const isFree = dataset.get('update', `${period.id}/${subject.id}`) === undefined;
    if (isFree && !isPeriodClosed(snapshot, period)) return period;
  }
  throw new Misuse(
    `no open period after ${closed.id} is free for a late update on ${subject.id}`,
    'Say it in the update that stands there already.',
  );
}

/** Where an update is filed. @throws Misuse for a period that is closed or has not begun */
function placeFor(snapshot: Snapshot, subject: UpdateSubject, period: Period, late: boolean): Period {
  const { dataset, asOf } = snapshot;
  const { from } = periodDays(period, dataset.fiscalYear);
  if (from > asOf) {
    throw new Misuse(
      `${period.id} begins on ${from}, and nothing can be reported for it yet`,
      `The running period is ${runningPeriod(snapshot).id}.`,
    );
  }
  if (!isPeriodClosed(snapshot, period)) {
    if (late) throw new Misuse(`${period.id} is open, so nothing goes into a later period`, 'Leave --late out.');
    return period;
  }
  if (late) return openSlot(snapshot, subject, period);
  throw new Misuse(
    `${period.id} is closed, and its updates stay as they were published`,
    `What came late goes into the open period and says for which it is: add --late.`,
  );
}

/** What was typed for fields of the update. @throws Misuse for what is no `FIELD=VALUE` */
export function assignmentsOf({ fields, set }: UpdateRequest): readonly Assignment[] {
  const named = fields.map(([field, value]): Assignment => ({ path: [field], operator: '=', value }));
  return [...named, ...set.map(parseAssignment)];
}

/** Fields that are given, on top of those that stand there. */
function withGiven(before: Mapping, request: UpdateRequest, today: Day): Mapping {
  const filled = assignmentsOf(request).reduce<Mapping>(
    (data, field) => assign(data, shapes.update, field, today),
    before,
  );
  return request.evidence.reduce<Mapping>(
    (data, line) => withItem(data, 'evidence', documentFrom(line, today)),
    filled,
  );
}

/** Who answers for a record on a day. */
function ownerOn(subject: UpdateSubject, day: Day): string | undefined {
  return subject.kind === 'indicator' ? subject.data.responsible : leadOn(subject, day);
}

/** What an update begins with: how the record stood, who reports, and when. */
function beginning(subject: UpdateSubject, end: Day, today: Day, forPeriod: string | undefined): Mapping {
  const status = subject.kind === 'indicator' ? undefined : statusOn(subject, end);
  const owner = ownerOn(subject, end);
  return {
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { reported_by: owner }),
    reported_on: today,
    ...(subject.kind === 'indicator' ? {} : { verification: 'self-reported' }),
    ...(forPeriod === undefined ? {} : { for_period: forPeriod }),
  };
}

/**
 * Makes out what is reported.
 *
 * @param standing the text's data of an update that exists already, by id
 * @throws Misuse for an unknown id, a closed period, or a field that cannot be
 */
export function openUpdate(ground: Ground, request: UpdateRequest): OpenUpdate {
  const { register, today } = ground;
  const snapshot = snapshotOf(register.parsed.dataset, today);
  const { dataset } = snapshot;
  const subject = subjectOf(ground, request.id);
  const period = request.period ?? usualPeriod(snapshot, subject);
  const filed = placeFor(snapshot, subject, period, request.late);
  const { to } = periodDays(period, dataset.fiscalYear);
  const end = to < today ? to : today;
  const updateId = `${filed.id}/${subject.id}`;
  const existing = dataset.get('update', updateId);
  const before =
    existing === undefined
      ? beginning(subject, end, today, filed.id === period.id ? undefined : period.id)
      : (structuredClone(existing.data) as unknown as Mapping);
  const data = withGiven(before, request, today);
  return { ...ground, request, snapshot, subject, period, end, existing, updateId, data };
}

/** The day on which the status changed: as given, else the last day of the period. @throws Misuse */
export function dayOfStep({ request, end, today, subject }: OpenUpdate): Day {
  const day = request.on === undefined ? end : (spokenDay(request.on, today) ?? request.on);
  if (!isDay(day))
    throw new Misuse(`--on takes a day, and "${visible(day)}" is none`, 'Write 2026-09-30, yesterday or -2w.');
  if (day > end) throw new Misuse(`${day} lies after the period, which ends on ${end}`, 'Report it for the next one.');
  const last = historyOf(subject).at(-1);
  if (last === undefined || last.on <= day) return day;
  throw new Misuse(
    `the history of ${subject.id} goes on to ${last.on} (${last.status}), after ${day}`,
    'The status of an earlier day is set right in the record itself.',
  );
}

/** The change of status that an update reports, if any. @throws Misuse where it is not legal */
export function stepOf(open: OpenUpdate): Step | undefined {
  const { subject, data, end, snapshot } = open;
  const { status } = data;
  if (subject.kind === 'indicator' || typeof status !== 'string') return undefined;
  const was = statusOn(subject, end) ?? presentStatus(subject);
  if (status === was) return undefined;
  dayOfStep(open);
  return stepTo(snapshot, subject, [status], undefined);
}

/** A record in a sentence. */
export const subjectName = ({ snapshot, subject }: OpenUpdate): string => nameOf(snapshot.dataset, subject);
