/* Changes of what was agreed: the old value stays as an amendment, and what was adopted needs a decision. */
import { daysBetween } from '../../base/day.js';
import { deadlineDay } from '../../base/period.js';
import { visible, listWords } from '../../base/text.js';
import { adoptedOn, amendmentsOf, needsDecision, statedValue } from '../../facts/amendments.js';
import type { Amendable, FieldValue } from '../../facts/amendments.js';
import { assign } from '../../edit/assign.js';
import type { Assignment } from '../../edit/assign.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import { itemIds } from './target.js';
import { inSchemaOrder, withItem } from './data.js';
import type { Mapping } from './data.js';

/** A value that changes. */
export interface FieldChange {
  /** `due`, `milestones.M2.due`. */
  readonly field: string;
  /** As it was typed. */
  readonly value: string;
}

const kinds: ReadonlySet<string> = new Set(['action', 'commitment', 'indicator']);

/** Whether the kind of a record keeps amendments. */
export function isAmendable(record: AnyRecord): record is Amendable {
  return kinds.has(record.kind);
}

/** The fields of a record whose old values are kept. */
export function amendableFields(record: Amendable): readonly string[] {
  const milestones = itemIds(record, 'milestones').map((id) => `milestones.${id}.due`);
  const targets = itemIds(record, 'targets').flatMap((id) => [`targets.${id}.value`, `targets.${id}.by`]);
  return [...(record.kind === 'indicator' ? [] : ['lead', 'due']), ...milestones, ...targets];
}

/** The same field by its whole name: `targets.T1` is the value of that target. @throws Misuse for one that is not kept so */
export function wholeField(record: Amendable, field: string): string {
  const whole = /^targets\.[^.]+$/.test(field) ? `${field}.value` : field;
  const known = amendableFields(record);
  if (known.includes(whole)) return whole;
  const has = known.length === 0 ? 'It has none.' : `They are ${listWords(known)}.`;
  throw new Misuse(
    `"${visible(field)}" of ${record.id} is not among what is changed by amendments`,
    `${has} Any other field: secretariat set ${record.id} ${visible(field)}=…`,
  );
}

/** Whether a change of a field needs a decision: it has a value, the record was adopted, and the policy says so. */
export function wantsDecision(snapshot: Snapshot, record: AnyRecord, field: string): boolean {
  if (!isAmendable(record) || statedValue(record, field) === undefined) return false;
  return adoptedOn(snapshot, record) !== undefined && needsDecision(snapshot, record, field);
}

/** With what a change of a field is recorded. */
export interface AmendmentNotes {
  readonly on: string;
  readonly today: string;
  readonly decision: string | undefined;
  readonly reason: string | undefined;
}

/** Data after a change of a field, with what the field held before and holds now. */
export interface Amended {
  readonly data: Mapping;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** Makes sure that an amendment comes after those that are there. @throws Misuse */
function demandOrder(record: Amendable, field: string, on: string): void {
  const last = amendmentsOf(record, field).at(-1);
  if (last === undefined || last.on <= on) return;
  throw new Misuse(
    `"${field}" of ${record.id} was last changed on ${last.on}, which is later than ${on}`,
    'Give a later day with --on.',
  );
}

/** The value of a field in data of a record. */
function stated(record: AnyRecord, data: Mapping, field: string): FieldValue {
  return statedValue({ ...record, data } as unknown as Amendable, field);
}

/** Changes a field, and keeps what it held. @throws Misuse for a value of the wrong type, or one that stands already */
export function amended(record: AnyRecord, data: Mapping, change: FieldChange, notes: AmendmentNotes): Amended {
  const path = change.field.split('.');
  const assignment: Assignment = { path, operator: '=', value: change.value };
  const after = assign(data, shapes[record.kind], assignment, notes.today) as Mapping;
  const [from, to] = [stated(record, data, change.field), stated(record, after, change.field)];
  if (from === to) throw new Misuse(`"${change.field}" of ${record.id} is ${String(to)} already`, 'Nothing to change.');
  if (from === undefined || to === undefined || !isAmendable(record)) return { data: after, from, to };
  demandOrder(record, change.field, notes.on);
  const shape = shapes[record.kind].properties?.['amendments']?.items;
  const { on, decision, reason } = notes;
  const amendment = inSchemaOrder(shape, { field: change.field, from, to, on, decision, reason });
  return { data: withItem(after, 'amendments', amendment), from, to };
}

/** By how many days a deadline moves; undefined where one of the two cannot be read. */
export function daysMoved(snapshot: Snapshot, from: FieldValue, to: FieldValue): number | undefined {
  const [before, after] = [from, to].map((value) =>
    value === undefined ? undefined : deadlineDay(value, snapshot.dataset.fiscalYear),
  );
  if (before === undefined || after === undefined) return undefined;
  return daysBetween(before, after);
}
