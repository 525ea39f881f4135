import type { Day } from '../base/day.js';
import { addTotals, noMoney } from '../base/money.js';
import type { MoneyTotals } from '../base/money.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { priorityGaps, prioritiesOn } from './gaps.js';
import { greaterOfEach, sumKnown } from './money.js';
import { isLive, statusOn } from './status.js';
import { maySee } from './visible.js';

export type Support = RegisterRecord<'support'>;

/** Statuses in which nothing is to be expected any more beyond what was delivered. */
const ended: ReadonlySet<string> = new Set(['declined', 'lapsed', 'withdrawn']);

/** Whether nothing more is to come of a support on a day: declined, lapsed or withdrawn. */
export function isSupportEnded(support: Support, day: Day): boolean {
  return ended.has(statusOn(support, day) ?? '');
}

/** The money that a support asks for on a day; nothing once the need was withdrawn, or before it was recorded. */
export function required(support: Support, day: Day): MoneyTotals {
  const status = statusOn(support, day);
  return status === undefined || status === 'withdrawn' ? noMoney : sumKnown([support.data.required]);
}

/** The money offered or pledged on a day and not lapsed by then (IATI: incoming pledge). */
export function offered(support: Support, day: Day): MoneyTotals {
  if (isSupportEnded(support, day)) return noMoney;
  const open = (support.data.offers ?? []).filter(
    (offer) => offer.on <= day && (offer.lapsed_on === undefined || offer.lapsed_on > day),
  );
  return sumKnown(open.map((offer) => offer.amount));
}

/** The money of the commitments made on or before a day and not expired by then (IATI: incoming commitment). */
export function committed(support: Support, day: Day): MoneyTotals {
  return sumKnown(commitmentsInForce(support, day).map((commitment) => commitment.amount));
}

function commitmentsInForce(support: Support, day: Day): NonNullable<Support['data']['commitments']> {
  if (isSupportEnded(support, day)) return [];
  return (support.data.commitments ?? []).filter(
    (commitment) => commitment.on <= day && (commitment.expires_on === undefined || commitment.expires_on >= day),
  );
}

/** The money delivered on or before a day (IATI: incoming funds). */
export function delivered(support: Support, day: Day): MoneyTotals {
  return sumKnown((support.data.deliveries ?? []).filter(({ on }) => on <= day).map(({ amount }) => amount));
}

/**
 * The money that can be counted on: commitments in force, or what was delivered where that is more (per currency), so
 * that an expired commitment still counts for what came of it.
 */
export function secured(support: Support, day: Day): MoneyTotals {
  return greaterOfEach(committed(support, day), delivered(support, day));
}

/** Whether anything is committed and in force, or was delivered, on a day: in money or in kind. */
export function isSecured(support: Support, day: Day): boolean {
  if ((support.data.deliveries ?? []).some(({ on }) => on <= day)) return true;
  return commitmentsInForce(support, day).length > 0;
}

/** The stages of support that have a sum, in the order in which money passes through them. */
export const supportStages = ['required', 'offered', 'secured', 'delivered'] as const;

export type SupportStage = (typeof supportStages)[number];

/** The fields on which the sum of each stage stands. */
const factsOfStage: Readonly<Record<SupportStage, readonly string[]>> = {
  required: ['status', 'required'],
  offered: ['status', 'offers.on', 'offers.amount', 'offers.lapsed_on'],
  secured: [
    'status',
    'commitments.on',
    'commitments.amount',
    'commitments.expires_on',
    'deliveries.on',
    'deliveries.amount',
  ],
  delivered: ['deliveries.on', 'deliveries.amount'],
};

/**
 * The stages whose facts the snapshot's audience may read. A sum of any other would come out as zero, which is a
 * statement about money that nobody made.
 */
export function stagesSeen(snapshot: Snapshot): readonly SupportStage[] {
  return supportStages.filter((stage) => factsOfStage[stage].every((field) => maySee(snapshot, 'support', field)));
}

const stages: Readonly<Record<SupportStage, (support: Support, day: Day) => MoneyTotals>> = {
  required,
  offered,
  secured,
  delivered,
};

/** The money of one support at a stage, per currency. */
export function atStage(support: Support, stage: SupportStage, day: Day): MoneyTotals {
  return stages[stage](support, day);
}

/** The money of all support at a stage on the as-of day, per currency. */
export function supportTotal(snapshot: Snapshot, stage: SupportStage): MoneyTotals {
  return snapshot.dataset
    .of('support')
    .reduce((sum, support) => addTotals(sum, atStage(support, stage, snapshot.asOf)), noMoney);
}

/**
 * The priorities in force that a support serves, by id: named as its need, or through a gap that they name, or through
 * an action that addresses such a gap (L15).
 */
export function prioritiesServed(snapshot: Snapshot, support: Support): readonly string[] {
  const needs = support.data.needs ?? [];
  const byGap = priorityGaps(snapshot);
  const gaps = needs.flatMap((need) => [need, ...(snapshot.dataset.get('action', need)?.data.gaps ?? [])]);
  const served = new Set(gaps.flatMap((gap) => (byGap.get(gap) ?? []).map((priority) => priority.id)));
  const inForce = prioritiesOn(snapshot).map((priority) => priority.id);
  return inForce.filter((priority) => served.has(priority) || needs.includes(priority));
}

/** Whether a support still can bring something on the as-of day, or brought something. */
export function countsAsSupport(snapshot: Snapshot, support: Support): boolean {
  return (
    isLive(support, snapshot.asOf) ||
    statusOn(support, snapshot.asOf) === 'delivered' ||
    delivered(support, snapshot.asOf).size > 0
  );
}
