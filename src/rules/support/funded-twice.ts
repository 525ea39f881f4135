import { addTotals, formatDecimal, noMoney } from '../../base/money.js';
import type { Decimal, MoneyTotals } from '../../base/money.js';
import { listWords } from '../../base/text.js';
import { greaterOfEach, sumKnown } from '../../facts/money.js';
import { nameOfId } from '../../facts/names.js';
import { secured } from '../../facts/support.js';
import type { Support } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** The supports with money secured for one need and of one type. */
interface Funded {
  readonly need: string;
  readonly supports: readonly Support[];
}

/** The needs that more than one support of the same type has money for. A support for several needs is left out: its money cannot be told apart. */
function sharedNeeds({ dataset, asOf }: Snapshot): readonly Funded[] {
  const groups = new Map<string, { need: string; supports: Support[] }>();
  for (const support of dataset.of('support')) {
    const [need, ...others] = support.data.needs ?? [];
    if (need === undefined || others.length > 0 || secured(support, asOf).size === 0) continue;
    const key = `${need} ${support.data.type}`;
    const group = groups.get(key) ?? { need, supports: [] };
    group.supports.push(support);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ supports }) => supports.length > 1);
}

/** How much a need asks for: an action its budget, a priority its needs of that type, a gap the greatest sum that was asked for it. */
function neededFor({ dataset }: Snapshot, { need, supports }: Funded): MoneyTotals {
  const action = dataset.get('action', need);
  if (action !== undefined) return sumKnown([action.data.budget]);
  const priority = dataset.get('priority', need);
  if (priority !== undefined) {
    const type = supports[0]?.data.type;
    return sumKnown((priority.data.needs ?? []).filter((own) => own.type === type).map((own) => own.amount));
  }
  return supports.reduce<MoneyTotals>((most, { data }) => greaterOfEach(most, sumKnown([data.required])), noMoney);
}

/** The first currency, with its sums, in which more is secured than needed. */
function excess(got: MoneyTotals, needed: MoneyTotals): readonly [string, Decimal, Decimal] | undefined {
  for (const [currency, amount] of needed) {
    const sum = got.get(currency) ?? 0n;
    if (sum > amount) return [currency, sum, amount];
  }
  return undefined;
}

export default defineDatasetRule({
  id: 'support/funded-twice',
  title: 'One need is funded twice',
  why: 'Where two partners pay for the same thing, something else goes without. Finding that out is what coordination is for.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support'],
  waysOut: [
    'Agree with the providers to move what is too much to another need.',
    'Correct the need, its amount, or what each support is for.',
  ],
  messages: {
    twice: {
      text: '{supports} together secure {sum} {currency} for {need}, which needs {amount}',
      help: 'agree with the providers to move what is too much; or correct the need or its amount',
      label: 'also funded by others',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const group of sharedNeeds(snapshot)) {
      const got = group.supports.reduce<MoneyTotals>((sum, one) => addTotals(sum, secured(one, asOf)), noMoney);
      const [currency, sum, amount] = excess(got, neededFor(snapshot, group)) ?? [];
      const last = group.supports.at(-1);
      if (currency === undefined || sum === undefined || amount === undefined || last === undefined) continue;
      yield {
        message: 'twice',
        data: {
          supports: listWords(group.supports.map(({ id }) => id)),
          need: nameOfId(dataset, group.need),
          currency,
          sum: formatDecimal(sum),
          amount: formatDecimal(amount),
        },
        place: at(last, 'needs', 0),
        related: group.supports.slice(0, -1).map((one) => ({ place: at(one, 'needs', 0), message: `${one.id} too` })),
      };
    }
  },
});
