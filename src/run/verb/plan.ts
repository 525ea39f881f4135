/* Carries a verb out on paper: every file that it changes, and what it did in words. */
import { assign, parseAssignment } from '../../edit/assign.js';
import { nameOf } from '../../facts/names.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { ChangePlan } from '../change-plan.js';
import { planData } from '../set.js';
import { amended, daysMoved } from './amend.js';
import { documentFrom, inSchemaOrder, nextItemId, withChangedItem, withItem } from './data.js';
import type { Mapping } from './data.js';
import { followUps } from './follow.js';
import type { Step } from './move.js';
import { shapeOfFields } from './open.js';
import type { OpenDeed } from './open.js';
import { withSeats } from './seats.js';
import { withStep } from './step-data.js';

/** The assignments of a deed, about the record or about an item by itself. */
function withFields(open: OpenDeed, data: Mapping): Mapping {
  const shape = shapeOfFields(open);
  const filled = open.fields
    .map(parseAssignment)
    .reduce<Mapping>((changed, assignment) => assign(changed, shape, assignment, open.today), data);
  return { ...filled, ...open.answers };
}

/** Evidence goes to what it is about. @throws Misuse where that keeps none */
function withEvidence(open: OpenDeed, data: Mapping): Mapping {
  const { request, on, verb } = open;
  if (request.evidence.length === 0) return data;
  if (shapeOfFields(open).properties?.['evidence'] === undefined)
    throw new Misuse(`\`${verb.name}\` has no place for evidence here`, 'Leave --evidence out.');
  return request.evidence.reduce<Mapping>((all, line) => withItem(all, 'evidence', documentFrom(line, on)), data);
}

/** The new item of a list. */
function newItem(open: OpenDeed, data: Mapping): Mapping {
  const { record, deed, on } = open;
  const list = deed.adds ?? '';
  const shape = shapes[record.kind].properties?.[list];
  const id = nextItemId(data, list, shape?.title ?? list);
  return inSchemaOrder(shape?.items, withEvidence(open, withFields(open, { id, on })));
}

/** A record that is verified says so. */
function withVerification(before: Mapping, data: Mapping): Mapping {
  const isNew = data['verified_by'] !== undefined && data['verified_by'] !== before['verified_by'];
  return isNew && data['verification'] === before['verification'] ? { ...data, verification: 'verified' } : data;
}

/** What a deed makes of the fields of the record or item that it is about. */
function withOwn(open: OpenDeed, data: Mapping): Mapping {
  const { deed, item, on, request } = open;
  if (deed.adds !== undefined) return withItem(data, deed.adds, newItem(open, data));
  if (deed.sorts !== undefined) return withSeats(open, data);
  const dated = (one: Mapping): Mapping => (deed.dates === undefined ? one : { ...one, [deed.dates]: on });
  if (deed.item !== undefined && item !== undefined)
    return withChangedItem(data, deed.item, item, (one) => withEvidence(open, withFields(open, dated(one))));
  const whole = withEvidence(open, withFields(open, dated(data)));
  const { successor, decisionIn } = deed;
  const { by, decision } = request;
  return withVerification(data, {
    ...whole,
    ...(successor?.in === 'this' && by !== undefined ? { [successor.field]: by } : {}),
    ...(decisionIn !== undefined && decision !== undefined ? { [decisionIn]: decision } : {}),
  });
}

/** What was done, in lines, and for `undo` and commits in one. */
export interface Done {
  readonly summary: string;
  readonly lines: readonly string[];
}

const byDecision = ({ request }: OpenDeed): string =>
  request.decision === undefined ? '' : `, by ${request.decision}`;

function movedLine(open: OpenDeed, { from, to }: Step): string {
  return `${nameOf(open.snapshot.dataset, open.record)}: ${from} → ${to} on ${open.on}${byDecision(open)}`;
}

/** What a deed did besides a change of status. */
function ownLine({ deed, record, item, on, snapshot, step, request }: OpenDeed): string[] {
  const name = nameOf(snapshot.dataset, record);
  if (deed.adds !== undefined) return [`${name}: one more under "${deed.adds}", of ${on}`];
  if (deed.sorts !== undefined && step === undefined) return [`${name}: "${deed.sorts.list}" recorded`];
  if (deed.dates !== undefined)
    return [`${item === undefined ? name : `${record.id}#${item}`}: "${deed.dates}" is ${on}`];
  return deed.successor !== undefined && request.by !== undefined ? [`${name}: followed by ${request.by}`] : [];
}

/** Changes the record itself. */
function planOwn(plan: ChangePlan, open: OpenDeed): string[] {
  const { record, step, changes, on, today, request, snapshot } = open;
  const lines: string[] = [];
  planData(plan, { id: record.id, path: record.path, kind: record.kind }, (before) => {
    let data: Mapping = withOwn(open, before);
    for (const change of changes) {
      const notes = { on, today, decision: request.decision, reason: request.reason };
      const result = amended(record, data, change, notes);
      data = result.data;
      const days = daysMoved(snapshot, result.from, result.to);
      const by =
        days === undefined || days === 0
          ? ''
          : days > 0
            ? ` (${String(days)} days later)`
            : ` (${String(-days)} days earlier)`;
      lines.push(
        `${nameOf(snapshot.dataset, record)}: ${change.field} ${String(result.from ?? 'nothing')} → ${String(result.to ?? 'nothing')}${by}${byDecision(open)}`,
      );
    }
    if (step === undefined) return data;
    lines.push(movedLine(open, step));
    return withStep(record, data, step, { on, reason: request.reason, decision: request.decision });
  });
  return [...lines, ...ownLine(open)];
}

/** Makes sure that notes are not lost for want of a place. @throws Misuse */
function demandPlace({ request, step, changes, record, verb }: OpenDeed): void {
  const hasPlace = step !== undefined || (changes.length > 0 && 'amendments' in (shapes[record.kind].properties ?? {}));
  for (const note of ['reason', 'decision'] as const) {
    if (request[note] !== undefined && !hasPlace)
      throw new Misuse(
        `\`${verb.name}\` has no place for a ${note} here`,
        `Leave --${note} out, or put it into "notes".`,
      );
  }
}

/**
 * Plans what a verb does: the record, and every record that follows from it.
 *
 * @throws Misuse for a field that is not there or a value of the wrong type
 */
export function planDeed(plan: ChangePlan, open: OpenDeed): Done {
  demandPlace(open);
  const lines = planOwn(plan, open);
  for (const { record, change, says } of followUps(open)) {
    planData(plan, { id: record.id, path: record.path, kind: record.kind }, (data) => ({ ...change(data) }));
    lines.push(says);
  }
  const { record, item, step, verb } = open;
  const id = item === undefined ? record.id : `${record.id}#${item}`;
  return { summary: `${verb.name} ${id}${step === undefined ? '' : `: ${step.from} → ${step.to}`}`, lines };
}
