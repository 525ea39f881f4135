import { daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { onePeriodLater } from '../../facts/financing.js';
import { nameOf } from '../../facts/names.js';
import { agreementsInForce } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'agreements/expiring',
  title: 'An agreement ends within a reporting period',
  why: 'Renewing an agreement takes meetings and signatures. A reporting period ahead there is still time.',
  clauses: ['L22', 'L24'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['policy'],
  waysOut: ['Begin to renew it with its parties.', 'Let it end, and set the status to expired on its last day.'],
  messages: {
    soon: {
      text: 'the agreement {agreement} ends in {days}, on {day}',
      help: 'begin to renew it with its parties, or let it end',
      label: 'ends in {days}',
    },
  },
  *check(snapshot) {
    const limit = onePeriodLater(snapshot, snapshot.asOf);
    for (const agreement of agreementsInForce(snapshot)) {
      const { to: day } = agreement.data;
      if (day === undefined || day > limit) continue;
      const days = plural(daysBetween(snapshot.asOf, day), 'day', 'days');
      yield {
        message: 'soon',
        data: { agreement: nameOf(snapshot.dataset, agreement), day, days },
        place: at(agreement, 'to'),
      };
    }
  },
});
