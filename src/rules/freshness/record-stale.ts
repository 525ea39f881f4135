import { addMonths } from '../../base/day.js';
import { lastTouchedOn, watchedRecords } from '../../facts/freshness.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'freshness/record-stale',
  title: 'Nothing happened in a record for a long time',
  why: 'A record that nobody has touched for a year may be true, or forgotten. Readers take it for true.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Record what happened since: a status, a delivery, a review, an update.',
    'Close, withdraw or end what is over.',
  ],
  messages: {
    stale: {
      text: 'nothing happened in {name} since {day}',
      help: 'record what happened since, or close it if it is over',
      label: 'since {day}',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const limit = addMonths(asOf, -dataset.settings.thresholds.freshness_months);
    for (const record of watchedRecords(snapshot)) {
      const day = lastTouchedOn(snapshot, record);
      if (day === undefined || day >= limit) continue;
      yield { message: 'stale', data: { name: nameOf(dataset, record), day }, place: at(record, 'status') };
    }
  },
});
