import type { Money } from '../../base/money.js';
import { sumMoney } from '../../base/money.js';
import { totalIn } from '../../facts/money.js';
import type { Support } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import type { RecordPlace } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

type Stage = 'offers' | 'commitments' | 'deliveries';

/** Every amount of a support, with its place. */
function amountsIn(support: Support): readonly { readonly money: Money; readonly place: RecordPlace }[] {
  const { required } = support.data;
  const ofStages = (['offers', 'commitments', 'deliveries'] as const).flatMap((stage: Stage) =>
    (support.data[stage] ?? []).flatMap(({ amount }, index) =>
      amount === undefined ? [] : [{ money: amount, place: at(support, stage, index, 'amount', 'currency') }],
    ),
  );
  return required === undefined
    ? ofStages
    : [{ money: required, place: at(support, 'required', 'currency') }, ...ofStages];
}

export default defineDatasetRule({
  id: 'support/no-rate',
  title: 'A currency has no exchange rate',
  why: 'Totals are given per currency, and converted only by a dated rate of the settings. What has no rate is missing from converted totals and from shares.',
  clauses: ['L14'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support'],
  waysOut: [
    'Add a dated rate under "rates" of the settings, with its source.',
    'Leave "currency" out of the settings, if totals are not to be converted.',
  ],
  messages: {
    none: {
      text: 'no rate from {currency} to {target} is dated {day} or earlier, so converted totals leave {currency} out',
      help: 'add a dated rate from {currency} to {target} under "rates" of the settings',
      label: 'no rate',
    },
  },
  *check({ dataset, asOf }) {
    const { currency: target } = dataset.settings;
    if (target === undefined) return;
    const told = new Set<string>();
    for (const { money, place } of dataset.of('support').flatMap(amountsIn)) {
      const { currency } = money;
      if (told.has(currency) || totalIn(dataset, sumMoney([money]), target, asOf).withoutRate.length === 0) continue;
      told.add(currency);
      yield { message: 'none', data: { currency, target, day: asOf }, place };
    }
  },
});
