import { addTotals, noMoney } from '../../base/money.js';
import type { Decimal, MoneyTotals } from '../../base/money.js';
import { decimalOfUnits, divideHalfAway } from '../../base/number.js';
import { totalIn } from '../../facts/money.js';
import { nameOfId } from '../../facts/names.js';
import { secured } from '../../facts/support.js';
import type { Support } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** The supports that have money secured, and the currency in which to compare them: theirs if there is but one, else that of the settings. */
function financed({ dataset, asOf }: Snapshot): { supports: readonly Support[]; currency: string | undefined } {
  const supports = dataset.of('support').filter((support) => secured(support, asOf).size > 0);
  const currencies = new Set(supports.flatMap((support) => [...secured(support, asOf).keys()]));
  return { supports, currency: currencies.size === 1 ? [...currencies][0] : dataset.settings.currency };
}

export default defineDatasetRule({
  id: 'support/concentrated',
  title: 'Most of the support comes from one provider',
  why: 'Where one partner leaves, a programme that rests on it stops. The share from which this is worth a word is a setting.',
  clauses: ['L15'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support'],
  waysOut: [
    'Put open needs to other partners.',
    'Raise "priority_concentration_percent" in the settings, if that is intended.',
  ],
  messages: {
    most: {
      text: '{provider} gives {share} % of the money secured ({currency}), more than {limit} %',
      help: 'put open needs to other partners; or raise "priority_concentration_percent" in the settings',
      label: '{share} % of all',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const { supports, currency } = financed(snapshot);
    if (currency === undefined || supports.length < 2) return;
    const sumOf = (some: readonly Support[]): Decimal => {
      const totals = some.reduce<MoneyTotals>((sum, one) => addTotals(sum, secured(one, asOf)), noMoney);
      return totalIn(dataset, totals, currency, asOf).amount;
    };
    const all = sumOf(supports);
    const limit = dataset.settings.thresholds.priority_concentration_percent;
    for (const provider of new Set(supports.map(({ data }) => data.provider))) {
      const own = supports.filter(({ data }) => data.provider === provider);
      const [sum, first] = [sumOf(own), own[0]];
      if (provider === undefined || first === undefined || sum * 100n <= all * BigInt(limit)) continue;
      const share = decimalOfUnits(divideHalfAway(sum * 1000n, all), 1);
      const data = { provider: nameOfId(dataset, provider), share, currency, limit };
      yield { message: 'most', data, place: at(first, 'provider'), scope: provider };
    }
  },
});
