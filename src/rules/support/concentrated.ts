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

/** The supports of each provider that have money secured. */
function byProvider({ dataset, asOf }: Snapshot): ReadonlyMap<string, readonly Support[]> {
  const found = new Map<string, readonly Support[]>();
  for (const support of dataset.of('support')) {
    const { provider } = support.data;
    if (provider === undefined || secured(support, asOf).size === 0) continue;
    found.set(provider, [...(found.get(provider) ?? []), support]);
  }
  return found;
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
    const { currency, thresholds } = dataset.settings;
    const providers = byProvider(snapshot);
    if (currency === undefined || [...providers.values()].flat().length < 2) return;
    const sumOf = (supports: readonly Support[]): Decimal => {
      const totals = supports.reduce<MoneyTotals>((sum, one) => addTotals(sum, secured(one, asOf)), noMoney);
      return totalIn(dataset, totals, currency, asOf).amount;
    };
    const all = sumOf([...providers.values()].flat());
    const limit = thresholds.priority_concentration_percent;
    for (const [provider, supports] of providers) {
      const [sum, first] = [sumOf(supports), supports[0]];
      if (first === undefined || sum * 100n <= all * BigInt(limit)) continue;
      const share = decimalOfUnits(divideHalfAway(sum * 1000n, all), 1);
      const data = { provider: nameOfId(dataset, provider), share, currency, limit };
      yield { message: 'most', data, place: at(first, 'provider'), scope: provider };
    }
  },
});
