/* What comes next after something was done. */
import { formatDecimal } from '../../base/money.js';
import { listWords, plural } from '../../base/text.js';
import { leadOn } from '../../facts/amendments.js';
import { balanceOn } from '../../facts/commitments.js';
import { verificationOf } from '../../facts/completion.js';
import { actionsFor, liveActionsFor } from '../../facts/gaps.js';
import { quorumOf } from '../../facts/meetings.js';
import { nameOf, nameOfId, wordsOf } from '../../facts/names.js';
import { presentStatus } from './move.js';
import { snapshotOf } from '../../facts/snapshot.js';
import { isPeriodClosed } from '../../facts/reporting.js';
import { owedUpdates, updatesOf } from '../../facts/updates.js';
import type { AnyRecord, RegisterRecord } from '../../model/record.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Register } from '../register.js';
import type { OpenDeed } from './open.js';

/** Tells what comes next, of a record as it is now; nothing where it has nothing to say. */
type Adviser = (snapshot: Snapshot, record: AnyRecord, open: OpenDeed) => readonly string[];

const isAction = (record: AnyRecord): record is RegisterRecord<'action'> => record.kind === 'action';

/** Who says that it is done, if nobody but the lead. */
const verification: Adviser = (snapshot, record, { step }) => {
  if (record.kind !== 'action' && record.kind !== 'commitment') return [];
  if (step?.to !== 'complete' && step?.to !== 'kept') return [];
  if (verificationOf(snapshot, record) === 'verified') return [];
  const lead = leadOn(record, snapshot.asOf);
  const whom = lead === undefined ? 'its lead' : nameOfId(snapshot.dataset, lead);
  const how =
    record.kind === 'action'
      ? `secretariat set ${record.id} verification=verified verified_by=…`
      : 'in its next update';
  return [`verification by somebody other than ${whom} is owed: ${how}`];
};

const openMilestones: Adviser = (snapshot, record, { step }) => {
  if (!isAction(record) || step?.to !== 'complete') return [];
  const open = (record.data.milestones ?? []).filter((milestone) => milestone.done_on === undefined);
  if (open.length === 0) return [];
  const names = open.map(({ id, title }) => `${id} (${wordsOf(snapshot.dataset, title)})`);
  return [
    `no day says when ${listWords(names)} ${open.length === 1 ? 'was' : 'were'} done: secretariat deliver ${record.id}#${open[0]?.id ?? ''}`,
  ];
};

/** The gaps of an action that stops: which of them may be closed, and which are left without anybody. */
const gapsOf: Adviser = (snapshot, record, { step }) => {
  if (!isAction(record) || step === undefined || presentStatus(record) === 'in-progress') return [];
  return (record.data.gaps ?? []).flatMap((id) => {
    const gap = snapshot.dataset.get('gap', id);
    if (gap === undefined || !['open', 'being-addressed'].includes(gap.data.status)) return [];
    if (liveActionsFor(snapshot, id).length > 0) return [];
    const name = nameOf(snapshot.dataset, gap);
    const isDone = actionsFor(snapshot, id).some((action) => presentStatus(action) === 'complete');
    return isDone && step.to === 'complete'
      ? [
          `no action on ${name} is open any more. Where the gap is closed: secretariat close-gap ${id} closed_by=${record.id} …`,
        ]
      : [`no live action addresses ${name} any more`];
  });
};

const resumable: Adviser = (_, record, { step }) =>
  step?.to === 'suspended' ? [`when it goes on: secretariat resume ${record.id}`] : [];

/** An update of an open period that says otherwise: the word of the lead is theirs to change. */
const updateSays: Adviser = (snapshot, record, { step, on }) => {
  if (step === undefined || (record.kind !== 'action' && record.kind !== 'commitment')) return [];
  return updatesOf(snapshot, record.id)
    .filter(({ update, on: end }) => end >= on && update.data.status !== undefined && update.data.status !== step.to)
    .filter(({ period }) => !isPeriodClosed(snapshot, period))
    .map(({ period, update }) => {
      const command = `secretariat update ${record.id} --period ${period.id} --status ${step.to}`;
      return `its update for ${period.id} says ${update.data.status ?? ''}: ${command}`;
    });
};

const updateOwed: Adviser = (snapshot, record) => {
  const owed = owedUpdates(snapshot, snapshot.period).find(({ subject }) => subject.id === record.id);
  if (owed === undefined || owed.reported) return [];
  return [
    `an update for ${owed.period.id} is owed by ${owed.deadline}: secretariat update ${record.id} --period ${owed.period.id}`,
  ];
};

/** Who has to do what by when, after a decision. */
const followUpItems: Adviser = ({ dataset }, record, { step }) => {
  if (record.kind !== 'decision' || step?.to !== 'adopted') return [];
  const items = (record.data.follow_up ?? []).filter(({ done_on: done }) => done === undefined);
  const asked = items.map(({ what, who, due }) => {
    const whom = who === undefined ? '' : `, by ${nameOfId(dataset, who)}`;
    return `${wordsOf(dataset, what)}${whom}${due === undefined ? '' : `, due ${String(due)}`}`;
  });
  return [...asked, ...(record.data.type === 'amend' || record.data.type === 'close' ? carriers(record) : [])];
};

function carriers(decision: RegisterRecord<'decision'>): string[] {
  const verb = decision.data.type === 'close' ? 'close-gap' : 'amend';
  const ids = (decision.data.concerns ?? []).filter((id) => id.startsWith(verb === 'amend' ? 'ACT' : 'GAP'));
  return ids.slice(0, 5).map((id) => `secretariat ${verb} ${id} … --decision ${decision.id}`);
}

const balance: Adviser = (snapshot, record, { deed }) => {
  if (record.kind !== 'commitment' || deed.adds === undefined) return [];
  const now = balanceOn(record, snapshot.asOf);
  if (now === undefined) return [];
  if (now.outstanding <= 0n) return [`all of it is delivered: secretariat complete ${record.id}`];
  return [`${formatDecimal(now.outstanding, 0)} of ${formatDecimal(now.promised, 0)} ${now.unit} are outstanding`];
};

const quorum: Adviser = (snapshot, record) => {
  if (record.kind !== 'meeting') return [];
  const count = quorumOf(snapshot, record);
  if (count === undefined) return [];
  const seats = `${String(count.present)} of ${plural(count.seats, 'seat', 'seats')} that count took part`;
  const missing = count.missingClasses.length === 0 ? '' : `, and nobody of ${listWords(count.missingClasses)}`;
  return [`${seats}${missing}: the meeting ${count.met ? 'had a quorum' : 'had no quorum'}`];
};

const debrief: Adviser = (_, record, { deed }) => {
  if (record.kind !== 'initiative' || deed.adds !== 'participations') return [];
  const last = record.data.participations?.at(-1);
  if (last === undefined || last.debrief !== undefined) return [];
  return [`a debrief is owed: secretariat set ${record.id} participations.${last.id}.debrief="…"`];
};

const advisers: readonly Adviser[] = [
  verification,
  openMilestones,
  gapsOf,
  resumable,
  updateSays,
  followUpItems,
  balance,
  quorum,
  debrief,
  updateOwed,
];

/**
 * What comes next, in lines.
 *
 * @param after the register as it is now
 */
export function nextLines(open: OpenDeed, after: Register): readonly string[] {
  const snapshot = snapshotOf(after.parsed.dataset, open.today);
  const record = snapshot.dataset.find(open.record.id);
  return record === undefined ? [] : advisers.flatMap((advise) => advise(snapshot, record, open));
}
