import { nameOf } from '../../facts/names.js';
import { delivered } from '../../facts/support.js';
import type { Support } from '../../facts/support.js';
import { sumKnown } from '../../facts/money.js';
import { isLive, statusOn } from '../../facts/status.js';
import type { Day } from '../../base/day.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

/** Whether all that was ever committed has been delivered by a day, per currency; in kind: whether anything was. */
function isUsedUp(support: Support, day: Day): boolean {
  const [got, promised] = [
    delivered(support, day),
    sumKnown((support.data.commitments ?? []).map(({ amount }) => amount)),
  ];
  if (promised.size === 0) return (support.data.deliveries ?? []).some(({ on }) => on <= day);
  return [...promised].every(([currency, amount]) => (got.get(currency) ?? 0n) >= amount);
}

export default defineRecordRule({
  id: 'support/lapsed',
  title: 'A commitment or offer of support has lapsed',
  why: 'Money that was committed and not called in time goes back. While the register still counts on it, the plan looks better financed than it is.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: [
    'Agree an extension with the provider, and correct "expires_on" or record the new offer.',
    'Set the status to lapsed, and look for other support.',
  ],
  messages: {
    commitment: {
      text: 'commitment {item} of {support} expired on {day}, before all of it was delivered',
      help: 'agree an extension and correct "expires_on", or set the status to lapsed',
      label: 'expired',
    },
    offer: {
      text: 'every offer of {support} has lapsed, the last one on {day}, and it counts as offered',
      help: 'record the new offer, or set the status to lapsed',
      label: 'lapsed',
    },
  },
  *check(support, { dataset, asOf }) {
    if (!isLive(support, asOf)) return;
    const name = nameOf(dataset, support);
    if (!isUsedUp(support, asOf)) {
      for (const [index, { id, expires_on: day }] of (support.data.commitments ?? []).entries()) {
        if (day === undefined || day >= asOf) continue;
        const place = at(support, 'commitments', index, 'expires_on');
        yield { message: 'commitment', data: { support: name, item: id, day }, place };
      }
    }
    const offers = (support.data.offers ?? []).filter(({ on }) => on <= asOf);
    const lapsed = offers.flatMap(({ lapsed_on: day }) => (day === undefined || day > asOf ? [] : [day]));
    const day = lapsed.toSorted().at(-1);
    if (statusOn(support, asOf) !== 'offered' || day === undefined || lapsed.length < offers.length) return;
    yield { message: 'offer', data: { support: name, day }, place: at(support, 'status') };
  },
});
