import { addMonths } from '../base/day.js';
import type { Day } from '../base/day.js';
import { addTotals, noMoney, parseDecimal } from '../base/money.js';
import type { Decimal, MoneyTotals } from '../base/money.js';
import type { Frequency } from '../base/period.js';
import { restrictedItem } from '../model/dataset.js';
import type { RegisterRecord } from '../model/record.js';
import type { Action } from '../model/records.generated.js';
import type { Snapshot } from '../model/snapshot.js';
import { sumKnown, totalIn } from './money.js';
import { secured } from './support.js';
import { statusOn } from './status.js';

type Source = NonNullable<Action['financing']>[number];

const monthsOf: Readonly<Record<Frequency, number>> = { quarter: 3, 'half-year': 6, year: 12 };

/** The day one reporting period after another; the length is that of the snapshot's period. */
export function onePeriodLater(snapshot: Snapshot, day: Day): Day {
  return addMonths(day, monthsOf[snapshot.period.frequency]);
}

/** How an action's money stands against its budget, in the budget's currency. */
export interface Funding {
  readonly currency: string;
  readonly budget: Decimal;
  readonly secured: Decimal;
  /** False where a source rests on a support that this audience may not see, or that has no rate: then the sum may be too low. */
  readonly known: boolean;
}

/** The money of a source of financing that is secured on the as-of day; undefined where that cannot be seen. */
function securedBy(snapshot: Snapshot, source: Source): MoneyTotals | undefined {
  const { dataset, asOf } = snapshot;
  if (source.secured_on !== undefined) return source.secured_on <= asOf ? sumKnown([source.amount]) : noMoney;
  if (source.support === undefined) return noMoney;
  if (source.support === restrictedItem) return undefined;
  const support = dataset.get('support', source.support);
  if (support === undefined) return noMoney;
  return capped(secured(support, asOf), sumKnown([source.amount]));
}

/** A support may serve several actions: of its money, a source counts no more than it claims. */
function capped(totals: MoneyTotals, claim: MoneyTotals): MoneyTotals {
  if (claim.size === 0) return totals;
  return new Map(
    [...totals].flatMap(([currency, amount]): [string, Decimal][] => {
      const most = claim.get(currency);
      if (most === undefined) return [];
      return [[currency, amount < most ? amount : most]];
    }),
  );
}

/**
 * The budget of an action and how much of it is secured on the as-of day: sources with a day on which they were secured,
 * and sources that rest on a support, as far as that is secured. Undefined without a budget.
 */
export function fundingOf(snapshot: Snapshot, action: RegisterRecord<'action'>): Funding | undefined {
  const { budget, financing } = action.data;
  const amount = budget === undefined ? undefined : parseDecimal(budget.amount);
  if (budget === undefined || amount === undefined) return undefined;
  const parts = (financing ?? []).map((source) => securedBy(snapshot, source));
  const totals = parts.reduce<MoneyTotals>((sum, part) => addTotals(sum, part ?? noMoney), noMoney);
  const total = totalIn(snapshot.dataset, totals, budget.currency, snapshot.asOf);
  const known = parts.every((part) => part !== undefined) && total.withoutRate.length === 0;
  return { currency: budget.currency, budget: amount, secured: total.amount, known };
}

/** Whether an action has money secured: its budget in full, or any secured source where no budget is stated. */
export function isFinanced(snapshot: Snapshot, action: RegisterRecord<'action'>): boolean {
  const funding = fundingOf(snapshot, action);
  if (funding !== undefined) return funding.secured >= funding.budget;
  return (action.data.financing ?? []).some((source) => {
    if (source.secured_on !== undefined) return source.secured_on <= snapshot.asOf;
    return (securedBy(snapshot, source)?.size ?? 0) > 0;
  });
}

/** Whether an action's start lies in the past or within one reporting period; without a start, whether it is under way. */
export function startsSoon(snapshot: Snapshot, action: RegisterRecord<'action'>): boolean {
  const { start } = action.data;
  if (start !== undefined) return start <= onePeriodLater(snapshot, snapshot.asOf);
  return statusOn(action, snapshot.asOf) !== 'not-started';
}
