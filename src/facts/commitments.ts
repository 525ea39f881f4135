import type { Day } from '../base/day.js';
import { parseDecimal } from '../base/money.js';
import type { Decimal } from '../base/money.js';
import type { Dataset } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Snapshot } from '../model/snapshot.js';
import { isLive, statusOn } from './status.js';

export type Commitment = RegisterRecord<'commitment'>;

/** How a commitment that can be counted stands on a day, in the unit of its quantity. */
export interface Balance {
  readonly unit: string;
  readonly promised: Decimal;
  readonly delivered: Decimal;
  readonly withdrawn: Decimal;
  /** Promised less delivered and withdrawn; negative where more came than was promised. */
  readonly outstanding: Decimal;
  /** The ids of deliveries and withdrawals that do not say how much: with any of them, the sums are too low. */
  readonly uncounted: readonly string[];
}

interface Movement {
  readonly id: string;
  readonly on: Day;
  readonly quantity?: string | number;
}

/** The sum of what moved on or before a day, and the ids of what does not say how much. */
function sumOf(movements: readonly Movement[] | undefined, day: Day): { sum: Decimal; uncounted: string[] } {
  let sum = 0n;
  const uncounted: string[] = [];
  for (const { id, on, quantity } of movements ?? []) {
    if (on > day) continue;
    const amount = quantity === undefined ? undefined : parseDecimal(quantity);
    if (amount === undefined) uncounted.push(id);
    else sum += amount;
  }
  return { sum, uncounted };
}

/**
 * What was promised, delivered and withdrawn up to a day (included), and what is outstanding. Exact, in the unit of the
 * commitment's quantity; undefined where no quantity was promised.
 */
export function balanceOn(commitment: Commitment, day: Day): Balance | undefined {
  const { quantity, deliveries, withdrawals } = commitment.data;
  const promised = quantity === undefined ? undefined : parseDecimal(quantity.value);
  if (quantity === undefined || promised === undefined) return undefined;
  const [given, taken] = [sumOf(deliveries, day), sumOf(withdrawals, day)];
  return {
    unit: quantity.unit,
    promised,
    delivered: given.sum,
    withdrawn: taken.sum,
    outstanding: promised - given.sum - taken.sum,
    uncounted: [...given.uncounted, ...taken.uncounted],
  };
}

/** Whether an organisation works internationally: a donor, an agency, a foreign partner. */
function isInternational(dataset: Dataset, id: string | undefined): boolean {
  const data = dataset.get('organisation', id)?.data;
  return data?.class === 'international' || data?.level === 'international';
}

/**
 * Whether a commitment was made abroad by the country (L17): to an initiative, a donor or an international organisation,
 * and not by one of these.
 */
export function isMadeAbroad(dataset: Dataset, commitment: Commitment): boolean {
  const { lead, made_to: madeTo, to } = commitment.data;
  if (isInternational(dataset, lead)) return false;
  if (madeTo === 'initiative' || madeTo === 'donor') return true;
  return dataset.get('initiative', to) !== undefined || isInternational(dataset, to);
}

/** The commitments made on or before the as-of day. One that does not say when it was made counts on every day. */
export function commitmentsOn(snapshot: Snapshot): readonly Commitment[] {
  return snapshot.dataset
    .of('commitment')
    .filter(({ data }) => data.made_on === undefined || data.made_on <= snapshot.asOf);
}

/** The actions that carry a commitment on the as-of day: those that it names and that are live or complete. */
export function actionsCarrying(snapshot: Snapshot, commitment: Commitment): readonly RegisterRecord<'action'>[] {
  return (commitment.data.actions ?? []).flatMap((id) => {
    const action = snapshot.dataset.get('action', id);
    if (action === undefined) return [];
    return isLive(action, snapshot.asOf) || statusOn(action, snapshot.asOf) === 'complete' ? [action] : [];
  });
}
