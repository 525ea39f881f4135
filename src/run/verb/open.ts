/* What a person asks for by a verb, made out against the register: what is meant, where it leads, and what is still to be said. */
import { isDay } from '../../base/day.js';
import type { Day } from '../../base/day.js';
import { spokenDay } from '../../base/spoken-day.js';
import { visible } from '../../base/text.js';
import { parseAssignment } from '../../edit/assign.js';
import { hasEvidence } from '../../facts/completion.js';
import { snapshotOf } from '../../facts/snapshot.js';
import { shapes } from '../../kinds/shape.generated.js';
import type { Shape } from '../../kinds/shape.js';
import { Misuse } from '../../model/errors.js';
import type { AnyRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { SourceTree } from '../../model/source.js';
import type { Register } from '../register.js';
import { isAmendable, wantsDecision, wholeField } from './amend.js';
import type { FieldChange } from './amend.js';
import type { Mapping } from './data.js';
import type { Deed, DeedRequest, Verb } from './define.js';
import { demandDay, presentStatus, stepAlong, stepTo } from './move.js';
import type { Step } from './move.js';
import { targetOf } from './target.js';
import type { Target } from './target.js';

/** Where a verb is used. */
export interface Ground {
  readonly tree: SourceTree;
  readonly register: Register;
  /** From which `today` and `+2w` are counted. */
  readonly today: Day;
}

/** A verb about a record, ready to be carried out once nothing is lacking. */
export interface OpenDeed extends Target, Ground {
  readonly verb: Verb;
  readonly request: DeedRequest;
  readonly snapshot: Snapshot;
  readonly on: Day;
  readonly step: Step | undefined;
  /** Values that change, the old ones kept. */
  readonly changes: readonly FieldChange[];
  /** `FIELD=VALUE`, for the record or the item. */
  readonly fields: readonly string[];
  /** What was answered when it was asked for, by field. */
  readonly answers: Mapping;
}

/** The day of a meeting whose record says so, or that of a decision. */
function ownDay(snapshot: Snapshot, { record, deed }: Target, today: Day): Day {
  const meeting = record.kind === 'decision' ? snapshot.dataset.get('meeting', record.data.meeting) : record;
  const isOfMeeting = deed.sorts !== undefined && meeting?.kind === 'meeting';
  return isOfMeeting && meeting.data.date <= today ? meeting.data.date : today;
}

function dayOf(text: string, today: Day): Day {
  const day = spokenDay(text, today) ?? text;
  if (isDay(day)) return day;
  throw new Misuse(
    `--on takes a day, and "${visible(text)}" is none`,
    'Write 2026-09-30, or today, yesterday, -3d, -2w.',
  );
}

const isAssignment = (word: string): boolean => word.includes('=');

/** The field that takes a new value, from the top of the record. */
function changedField({ deed, item }: Target, field: string): string {
  return deed.item === undefined || item === undefined ? field : `${deed.item}.${item}.${field}`;
}

/** The values that change. @throws Misuse where one too many is given */
function changesOf(target: Target, request: DeedRequest): readonly FieldChange[] {
  const { deed, record } = target;
  const values = request.words.filter((word) => !isAssignment(word));
  const [value, ...more] = values;
  const unexpected = deed.changes === undefined ? value : more[0];
  if (unexpected !== undefined) {
    throw new Misuse(`"${visible(unexpected)}" is one word too many`, 'What belongs together stands in quotes.');
  }
  if (deed.changes !== undefined && value !== undefined) return [{ field: changedField(target, deed.changes), value }];
  if (deed.amends !== true || !isAmendable(record)) return [];
  return request.words.map(parseAssignment).map(({ path, operator, value: to }) => {
    if (operator !== '=' || to === '') {
      throw new Misuse('an amendment gives a field a new value', 'Write due=2027-Q2 or targets.T1.value=40.');
    }
    return { field: wholeField(record, path.join('.')), value: to };
  });
}

/** Where a record goes by a deed. */
function stepOf(snapshot: Snapshot, { record, deed }: Target, as: string | undefined): Step | undefined {
  if (deed.to !== undefined) return stepTo(snapshot, record, deed.to, as);
  if (as !== undefined) throw new Misuse('--as has no meaning here', 'Leave it out.');
  if (deed.towards === undefined || presentStatus(record) === deed.towards) return undefined;
  return stepAlong(snapshot, record, deed.towards);
}

/**
 * Makes out what is asked for.
 *
 * @throws Misuse where there is no such record, the verb is not for it, or the move is not legal from where it stands
 */
export function openDeed(ground: Ground, verb: Verb, request: DeedRequest): OpenDeed {
  const { register, tree, today } = ground;
  const snapshot = snapshotOf(register.parsed.dataset, today);
  const target = targetOf(verb, register.parsed.dataset, tree, request.id);
  const on = request.on === undefined ? ownDay(snapshot, target, today) : dayOf(request.on, today);
  const step = stepOf(snapshot, target, request.as);
  // A new value may lie ahead; what happened does not.
  demandDay(step === undefined ? withoutHistory(target.record) : target.record, on, today);
  const changes = changesOf(target, request);
  const fields = target.deed.amends === true ? [] : request.words.filter(isAssignment);
  return { ...ground, ...target, verb, request, snapshot, on, step, changes, fields, answers: {} };
}

const withoutHistory = (record: AnyRecord): AnyRecord => ({ ...record, data: {} }) as unknown as AnyRecord;

/** The shape of what fields are about: the record, an item of it, or the item that is added. */
export function shapeOfFields({ record, deed }: Pick<OpenDeed, 'record' | 'deed'>): Shape {
  const list = deed.adds ?? deed.item;
  const shape: Shape = shapes[record.kind];
  return list === undefined ? shape : (shape.properties?.[list]?.items ?? shape);
}

/** Something that is still to be said. */
export interface Lack {
  /** `reason`, `decision`, `evidence`, `value`, or a field. */
  readonly what: string;
  /** How it is given on the command line. */
  readonly flag: string;
  readonly required: boolean;
}

const given = ({ fields, answers }: OpenDeed, field: string): boolean =>
  Object.hasOwn(answers, field) || fields.some((word) => parseAssignment(word).path[0] === field);

/** Whether the record has a value for a field already. */
const has = ({ record, deed }: OpenDeed, field: string): boolean =>
  deed.adds === undefined && deed.item === undefined && field in record.data;

/** The decision by which a record as a whole was adopted or endorsed. */
function standingDecision({ kind, data }: AnyRecord): string | undefined {
  if (kind === 'programme') return data.adoption_decision;
  return kind === 'assessment' ? data.endorsed_by : undefined;
}

function needsEvidence(open: OpenDeed): boolean {
  const { record, snapshot, request } = open;
  if (open.step?.requires.includes('evidence') !== true || request.evidence.length > 0) return false;
  if (given(open, 'evidence')) return false;
  return record.kind !== 'action' && record.kind !== 'commitment' ? true : hasEvidence(snapshot, record) === false;
}

function needsOwnDecision({ step, changes, record, snapshot, request }: OpenDeed): boolean {
  if (request.decision !== undefined) return false;
  const byMove = step?.requires.includes('decision') === true && standingDecision(record) === undefined;
  return byMove || changes.some(({ field }) => wantsDecision(snapshot, record, field));
}

/** What the policy asks for with the step and the changes. */
function lackingNotes(open: OpenDeed): Lack[] {
  const { step, request } = open;
  const needsReason = step?.requires.includes('reason') === true && request.reason === undefined;
  const flags = [
    ...(needsReason ? ['reason'] : []),
    ...(needsOwnDecision(open) ? ['decision'] : []),
    ...(needsEvidence(open) ? ['evidence'] : []),
  ];
  return flags.map((what) => ({ what, flag: `--${what} …`, required: true }));
}

/** The fields that must be filled in: what the verb asks for, and what an item that is added must have. */
function requiredFields(open: OpenDeed): readonly string[] {
  const { deed, step } = open;
  const { asks = {} } = deed;
  const verified = step?.requires.includes('verification') === true ? ['verified_by'] : [];
  const ofItem = deed.adds === undefined ? [] : (shapeOfFields(open).required ?? []);
  return [...verified, ...(asks[''] ?? []), ...(asks[step?.to ?? ''] ?? []), ...ofItem];
}

/** Given by the verb itself. */
const usualFields = new Set(['id', 'on']);

/** The fields that are asked for, and of an item that is added those that it may have. */
function lackingFields(open: OpenDeed): Lack[] {
  const required = new Set(requiredFields(open));
  const offered = open.deed.adds === undefined ? [] : Object.keys(shapeOfFields(open).properties ?? {});
  return [...new Set([...required, ...offered])]
    .filter((field) => !usualFields.has(field) && !given(open, field) && !has(open, field))
    .map((what) => ({ what, flag: `${what}=…`, required: required.has(what) }));
}

/** What a deed without anything to change lacks. */
function lackingValue(open: OpenDeed): Lack[] {
  const { deed, changes, fields, answers, verb } = open;
  if (deed.changes !== undefined && changes.length === 0)
    return [{ what: 'value', flag: valueFlag(deed), required: true }];
  if (deed.amends === true && changes.length === 0)
    return [{ what: 'fields', flag: 'due=…, lead=… or targets.T1.value=…', required: true }];
  const isSorted = Object.keys(answers).length > 0 || fields.length > 0;
  if (deed.sorts !== undefined && deed.to === undefined && !isSorted)
    return [
      {
        what: 'sorts',
        flag: `who came, such as holder=MEM-001,MEM-002 (\`secretariat ${verb.name} --help\`)`,
        required: true,
      },
    ];
  return [];
}

const valueFlag = ({ changes, kind }: Deed): string =>
  `the new ${changes === 'by' || changes === 'date' ? 'day' : (changes ?? 'value')} of the ${shapes[kind].title.toLowerCase()} behind the id`;

/** What is still to be said before a deed can be carried out; what may be left out as well. */
export function lacking(open: OpenDeed): readonly Lack[] {
  return [...lackingValue(open), ...lackingNotes(open), ...lackingFields(open)];
}
