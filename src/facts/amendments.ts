import type { Day } from '../base/day.js';
import { deadlineDay } from '../base/period.js';
import { restrictedItem } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Action, Amendment } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { adoptionDay, amendmentVerdict } from './decisions.js';
import { historyOf } from './status.js';

/** The kinds whose lead, due or targets change by recorded amendments. */
export type Amendable = RegisterRecord<'action'> | RegisterRecord<'commitment'> | RegisterRecord<'indicator'>;
export type Milestone = NonNullable<Action['milestones']>[number];

/** What an amended field holds. */
export type FieldValue = string | number | undefined;

/** `targets.T1` means the value of that target. */
function fieldName(field: string): string {
  return /^targets\.[^.]+$/u.test(field) ? `${field}.value` : field;
}

/** One step from a value to what it holds under a key: an item of a list by its id, a property of a mapping by its name. */
function inside(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((item: unknown) => inside(item, 'id') === key);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The value of a field as the record states it now: `due`, `lead`, `milestones.M2.due`, `targets.T1`. */
export function statedValue(record: Amendable, field: string): FieldValue {
  const found = fieldName(field)
    .split('.')
    .reduce<unknown>((value, key) => inside(value, key), record.data);
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
}

/** The amendments of a field in order of days; of one day the file's order holds. */
export function amendmentsOf(record: Amendable, field: string): readonly Amendment[] {
  return (record.data.amendments ?? [])
    .filter((amendment) => fieldName(amendment.field) === fieldName(field))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The value of a field on a day, found by undoing the amendments made later (data-model §3). */
export function valueOn(record: Amendable, field: string, day: Day): FieldValue {
  const undone = amendmentsOf(record, field).find((amendment) => amendment.on > day);
  return undone === undefined ? statedValue(record, field) : undone.from;
}

/** The organisation that leads a record on a day, by id. */
export function leadOn(record: RegisterRecord<'action'> | RegisterRecord<'commitment'>, day: Day): string | undefined {
  const lead = valueOn(record, 'lead', day);
  return lead === undefined ? undefined : String(lead);
}

/** The deadline that a record states on a day, whoever changed it: for the deadline in force see {@link dueInForce}. */
export function dueOn(record: RegisterRecord<'action'> | RegisterRecord<'commitment'>, day: Day): FieldValue {
  return valueOn(record, 'due', day);
}

/** The day on which a programme was adopted: by its decision, else by its history. */
export function programmeAdoptionDay(snapshot: Snapshot, programmeId: string | undefined): Day | undefined {
  const programme = snapshot.dataset.get('programme', programmeId);
  if (programme === undefined) return undefined;
  const decision = snapshot.dataset.get('decision', programme.data.adoption_decision);
  const decided = decision === undefined ? undefined : adoptionDay(snapshot.dataset, decision);
  return decided ?? historyOf(programme).find((entry) => entry.status === 'adopted')?.on;
}

/**
 * The day on which a record was adopted: an action by the decision that agreed to it, else with its programme; an
 * indicator with its programme; a commitment on the day on which it was made. Undefined when that is not recorded or
 * lies after the as-of day.
 */
export function adoptedOn(snapshot: Snapshot, record: Amendable): Day | undefined {
  const day = adoptionOf(snapshot, record);
  return day !== undefined && day <= snapshot.asOf ? day : undefined;
}

function adoptionOf(snapshot: Snapshot, record: Amendable): Day | undefined {
  if (record.kind === 'commitment') return record.data.made_on;
  if (record.kind === 'indicator') return programmeAdoptionDay(snapshot, record.data.programme);
  const decision = snapshot.dataset.get('decision', record.data.agreed_by);
  const agreed = decision === undefined ? undefined : adoptionDay(snapshot.dataset, decision);
  return agreed ?? programmeAdoptionDay(snapshot, record.data.programme);
}

/** The value of a field as it was adopted, found by undoing all amendments after adoption; undefined where nothing was adopted. */
export function adoptedValue(snapshot: Snapshot, record: Amendable, field: string): FieldValue {
  const adopted = adoptedOn(snapshot, record);
  return adopted === undefined ? undefined : valueOn(record, field, adopted);
}

/** Whether an amendment needs a decision: the first word of the field stands in the settings' policy; all do unless it says otherwise. */
export function needsDecision(snapshot: Snapshot, record: Amendable, field: string): boolean {
  if (record.kind === 'commitment') return false;
  const fields = snapshot.dataset.settings.policy?.amendment_fields;
  if (fields === undefined) return true;
  const isDue = field === 'due' || field.endsWith('.due');
  return fields.some((name) => (name === 'due' ? isDue : field === name || field.startsWith(`${name}.`)));
}

/**
 * Whether a decision carries an amendment: adopted, quorate, dated not after the change, naming the record. A decision
 * that this audience may not see is taken at its word, so that a public figure does not contradict the members'.
 */
export function isCarried(snapshot: Snapshot, record: Amendable, amendment: Amendment): boolean {
  if (!needsDecision(snapshot, record, fieldName(amendment.field))) return true;
  if (amendment.decision === restrictedItem) return true;
  return amendmentVerdict(snapshot, amendment.decision, record.id, amendment.on) === 'ok';
}

/**
 * The value of a field in force on the as-of day: as adopted, moved only by amendments that an adopted decision carries.
 * What was never adopted may be moved freely.
 */
export function valueInForce(snapshot: Snapshot, record: Amendable, field: string): FieldValue {
  const adopted = adoptedOn(snapshot, record);
  if (adopted === undefined) return valueOn(record, field, snapshot.asOf);
  const carried = amendmentsOf(record, field).filter(
    (amendment) => amendment.on > adopted && amendment.on <= snapshot.asOf && isCarried(snapshot, record, amendment),
  );
  return carried.at(-1)?.to ?? valueOn(record, field, adopted);
}

/** The last day of a deadline, or undefined where it is none. Periods are fiscal, months and years calendar. */
export function dayOfDeadline(snapshot: Snapshot, value: FieldValue): Day | undefined {
  return value === undefined ? undefined : deadlineDay(value, snapshot.dataset.fiscalYear);
}

/**
 * The last day of the deadline in force on the as-of day. A recurring action without a deadline of its own is due when
 * its recurrence ends.
 */
export function dueDayOn(
  snapshot: Snapshot,
  record: RegisterRecord<'action'> | RegisterRecord<'commitment'>,
): Day | undefined {
  const due = dayOfDeadline(snapshot, valueInForce(snapshot, record, 'due'));
  if (due !== undefined || record.kind === 'commitment') return due;
  return dayOfDeadline(snapshot, record.data.recurrence?.until);
}

/** The last day of the deadline as it was adopted; undefined where nothing was adopted or no deadline was set. */
export function adoptedDueDay(
  snapshot: Snapshot,
  record: RegisterRecord<'action'> | RegisterRecord<'commitment'>,
): Day | undefined {
  return dayOfDeadline(snapshot, adoptedValue(snapshot, record, 'due'));
}

/** The last day of a milestone's deadline in force on the as-of day. */
export function milestoneDueDay(
  snapshot: Snapshot,
  action: RegisterRecord<'action'>,
  milestone: Milestone,
): Day | undefined {
  return dayOfDeadline(snapshot, valueInForce(snapshot, action, `milestones.${milestone.id}.due`));
}
