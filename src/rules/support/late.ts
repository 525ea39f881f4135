import { daysBetween } from '../../base/day.js';
import { deadlineDay } from '../../base/period.js';
import { plural } from '../../base/text.js';
import { nameOf } from '../../facts/names.js';
import { isLive, statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'support/late',
  title: 'A support was needed by a day that has passed',
  why: 'Support that comes after its day holds up what it was meant for.',
  clauses: ['L14'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: [
    'Ask the provider for a day, and correct "needed_by" where the plan allows it.',
    'Record what was delivered, and set the status to delivered.',
  ],
  messages: {
    late: {
      text: 'the support {support} was needed by {day}, {days} ago, and is {status}',
      help: 'ask the provider for a day; correct "needed_by", or record what was delivered',
      label: '{days} ago',
    },
  },
  *check(support, { dataset, asOf }) {
    const { needed_by: by } = support.data;
    const day = by === undefined ? undefined : deadlineDay(by, dataset.fiscalYear);
    if (day === undefined || day >= asOf || !isLive(support, asOf)) return;
    const days = plural(daysBetween(day, asOf), 'day', 'days');
    const data = { support: nameOf(dataset, support), day, days, status: statusOn(support, asOf) ?? '' };
    yield { message: 'late', data, place: at(support, 'needed_by') };
  },
});
