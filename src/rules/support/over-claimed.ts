import { formatDecimal } from '../../base/money.js';
import { listWords } from '../../base/text.js';
import { greaterOfEach, sumKnown } from '../../facts/money.js';
import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { offered, required, secured } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Money } from '../../base/money.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineRecordRule } from '../define.js';

/** A source of financing of a live action that rests on a support. */
interface Claim {
  readonly action: RegisterRecord<'action'>;
  readonly index: number;
  readonly amount: Money | undefined;
}

function claimsOn({ dataset, asOf }: Snapshot, supportId: string): readonly Claim[] {
  return dataset
    .of('action')
    .filter((action) => isLive(action, asOf))
    .flatMap((action) =>
      (action.data.financing ?? []).flatMap(({ support, amount }, index) =>
        support === supportId ? [{ action, index, amount }] : [],
      ),
    );
}

export default defineRecordRule({
  id: 'support/over-claimed',
  title: 'Actions count on more than a support holds',
  why: 'One support can carry several actions, and each unit of money only once. Otherwise each action looks financed, and together they are not.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support', 'action'],
  kind: 'support',
  waysOut: ['Correct what each action takes from the support.', 'Find other sources for what is too much.'],
  messages: {
    exceeded: {
      text: '{actions} count on {claimed} {currency} of {support}, which comes to {amount} at most',
      help: 'correct the amounts under "financing" of {actions}, or find other sources',
      label: 'counted more than once',
    },
  },
  *check(support, snapshot) {
    const { dataset, asOf } = snapshot;
    const claims = claimsOn(snapshot, support.id);
    const last = claims.at(-1);
    const most = greaterOfEach(greaterOfEach(required(support, asOf), offered(support, asOf)), secured(support, asOf));
    for (const [currency, claimed] of sumKnown(claims.map(({ amount }) => amount))) {
      const amount = most.get(currency);
      if (last === undefined || amount === undefined || claimed <= amount) continue;
      const data = {
        support: nameOf(dataset, support),
        actions: listWords([...new Set(claims.map(({ action }) => action.id))]),
        currency,
        claimed: formatDecimal(claimed),
        amount: formatDecimal(amount),
      };
      yield { message: 'exceeded', data, place: at(last.action, 'financing', last.index, 'support') };
    }
  },
});
