/* Writes an update on paper: its file, and the record with which it must agree. */
import { periodDays, periodOf } from '../../base/period.js';
import { listWords, nearest, visible } from '../../base/text.js';
import { balanceOn } from '../../facts/commitments.js';
import { formatDecimal } from '../../base/money.js';
import { nameOfId } from '../../facts/names.js';
import { snapshotOf } from '../../facts/snapshot.js';
import { owedUpdates } from '../../facts/updates.js';
import { isPeriodOver } from './owed.js';
import { assign } from '../../edit/assign.js';
import { shapes } from '../../kinds/shape.generated.js';
import { Misuse } from '../../model/errors.js';
import type { Plain } from '../../parse/values.js';
import type { ChangePlan } from '../change-plan.js';
import { pathOf } from '../new/ids.js';
import type { Register } from '../register.js';
import { planData } from '../set.js';
import { inSchemaOrder, listIn, nextItemId, withItem } from '../verb/data.js';
import type { Mapping } from '../verb/data.js';
import type { Done } from '../verb/plan.js';
import { withStep } from '../verb/step-data.js';
import { itemIds } from '../verb/target.js';
import { dayOfStep, stepOf, subjectName } from './open.js';
import type { OpenUpdate } from './open.js';

/** Whether there is anything to tell besides the value of an indicator, which stands in the indicator itself. */
function isToldBesides({ subject, data, existing }: OpenUpdate): boolean {
  if (subject.kind !== 'indicator' || existing !== undefined) return true;
  const usual = new Set(['value', 'reported_by', 'reported_on', 'for_period']);
  return Object.keys(data).some((key) => !usual.has(key));
}

/** The milestones that are done. @throws Misuse for one that is not there */
function withDone(open: OpenUpdate, data: Mapping): Mapping {
  const { request, subject, end } = open;
  const known = itemIds(subject, 'milestones');
  const unknown = request.done.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const [best] = nearest(unknown, known);
    const all = known.length === 0 ? 'It has none.' : `It has ${listWords(known)}.`;
    throw new Misuse(
      `${subject.id} has no milestone "${visible(unknown)}"`,
      best === undefined ? all : `Did you mean "${best}"? ${all}`,
    );
  }
  if (request.done.length === 0) return data;
  const milestones = listIn(data, 'milestones').map((item): Plain => {
    const isDone = request.done.some((id) => id === item['id']) && item['done_on'] === undefined;
    return isDone ? { ...item, done_on: request.on ?? end } : { ...item };
  });
  return { ...data, milestones };
}

/** What of a commitment was delivered. @throws Misuse for what is no quantity */
function withDelivery(open: OpenUpdate, data: Mapping): Mapping {
  const { request, subject, end, today } = open;
  if (request.delivered === undefined) return data;
  if (subject.kind !== 'commitment') throw new Misuse(`${subject.id} is no commitment`, 'Leave --delivered out.');
  const shape = shapes.commitment.properties?.['deliveries'];
  const item = { id: nextItemId(data, 'deliveries', shape?.title ?? 'D'), on: request.on ?? end };
  const quantity = assign(
    item,
    shape?.items ?? shapes.commitment,
    { path: ['quantity'], operator: '=', value: request.delivered },
    today,
  );
  return withItem(data, 'deliveries', inSchemaOrder(shape?.items, { ...quantity, source: request.source }));
}

/** The period that a value is of: that of the indicator's own rhythm, where it ends with the one that is reported. */
function measuredPeriod({ subject, period, snapshot }: OpenUpdate): string {
  const { fiscalYear } = snapshot.dataset;
  const { to } = periodDays(period, fiscalYear);
  if (subject.kind !== 'indicator' || subject.data.frequency === undefined) return period.id;
  const own = periodOf(to, subject.data.frequency, fiscalYear);
  return periodDays(own, fiscalYear).to === to ? own.id : period.id;
}

/** The value of an indicator in the period, in the place of one that stands there for it. */
function withMeasurement(open: OpenUpdate, data: Mapping): Mapping {
  const { value } = open.data;
  if (open.subject.kind !== 'indicator' || value === undefined) return data;
  const shape = shapes.indicator.properties?.['measurements']?.items;
  const list = listIn(data, 'measurements');
  const period = measuredPeriod(open);
  const index = list.findIndex((item) => item['period'] === period);
  const before = list[index] ?? { period, reported_on: open.today };
  const source = open.request.source ?? before['source'];
  const measurement: Plain = { ...inSchemaOrder(shape, { ...before, value, source }) };
  const others: Plain[] = list.map((item) => ({ ...item }));
  return { ...data, measurements: index < 0 ? [...others, measurement] : others.with(index, measurement) };
}

/** What the record becomes by what is reported. */
function recordAfter(open: OpenUpdate, before: Mapping): Mapping {
  const step = stepOf(open);
  const data = withMeasurement(open, withDelivery(open, withDone(open, before)));
  if (step === undefined) return data;
  const { reason, decision } = open.request;
  return withStep(open.subject, data, step, { on: dayOfStep(open), reason, decision });
}

/** The update with its keys in the order of its schema. */
function updateAfter({ data, request, existing }: OpenUpdate): Mapping {
  const isEvidenced = request.evidence.length > 0 && data['verification'] === 'self-reported';
  const isVerified = data['verified_by'] !== undefined && existing?.data.verified_by === undefined;
  const verification = isVerified ? 'verified' : isEvidenced ? 'evidenced' : data['verification'];
  return inSchemaOrder(shapes.update, { ...data, verification });
}

/**
 * Plans an update: its own file, and in the record the status with its history, the milestones that are done, the value or the delivery.
 *
 * @param textOf writes a new update
 * @param written the text of the update, where a person wrote it
 * @throws Misuse for a milestone that is not there, or a value that cannot be
 */
export function planUpdate(
  plan: ChangePlan,
  open: OpenUpdate,
  textOf: (path: string, data: Mapping) => string,
  written?: string,
): Done {
  const { subject, existing, updateId, request } = open;
  const path = existing?.path ?? pathOf('update', updateId);
  if (written !== undefined) plan.replace(path, written);
  else if (existing !== undefined)
    planData(plan, { id: existing.id, path, kind: 'update' }, () => ({ ...updateAfter(open) }));
  else if (isToldBesides(open)) plan.create(path, textOf(path, updateAfter(open)));
  planData(plan, { id: subject.id, path: subject.path, kind: subject.kind }, (data) => ({
    ...recordAfter(open, data),
  }));
  const step = stepOf(open);
  const lines = [
    `${subjectName(open)}: ${existing === undefined ? 'reported' : 'its update amended'} for ${open.period.id}`,
    ...(step === undefined ? [] : [`${subject.id}: ${step.from} → ${step.to} on ${dayOfStep(open)}`]),
    ...(request.done.length === 0 ? [] : [`${subject.id}: ${listWords(request.done)} done`]),
  ];
  return { summary: `update ${updateId}`, lines };
}

/** What comes next after an update: what the same organisation owes besides, and what is outstanding. */
export function nextAfterUpdate(open: OpenUpdate, after: Register): readonly string[] {
  const { subject, period, today } = open;
  const snapshot = snapshotOf(after.parsed.dataset, today);
  const record = snapshot.dataset.find(subject.id);
  const balance = record?.kind === 'commitment' ? balanceOn(record, today) : undefined;
  const outstanding =
    balance === undefined ? [] : [`${formatDecimal(balance.outstanding, 0)} ${balance.unit} are outstanding`];
  if (!isPeriodOver(snapshot, period)) return outstanding;
  const owed = owedUpdates(snapshot, period);
  const owner = owed.find((one) => one.subject.id === subject.id)?.owner;
  const left = owed.filter((one) => one.owner === owner && !one.reported);
  if (owner === undefined || left.length === 0) return outstanding;
  const whom = nameOfId(snapshot.dataset, owner);
  const command = `secretariat update --lead ${owner} --period ${period.id}`;
  return [...outstanding, `${String(left.length)} more owed by ${whom} for ${period.id}: ${command}`];
}
