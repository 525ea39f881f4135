import { daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { nameOf } from '../../facts/names.js';
import { owedUpdates } from '../../facts/updates.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'reporting/late-update',
  title: 'An update came after its deadline',
  why: 'Timeliness is one of the figures of the report. What came late in the last period is named once, so that the next request can go out earlier.',
  clauses: ['L20'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['update'],
  waysOut: [
    'Nothing to mend: agree with the lead how the next one comes in time.',
    'Correct "reported_on", if the update came earlier.',
  ],
  messages: {
    late: {
      text: 'the update on {record} for {period} came on {day}, {days} after its deadline of {deadline}',
      help: 'nothing to mend; correct "reported_on" if it came earlier',
      label: '{days} late',
    },
  },
  *check(snapshot) {
    for (const { subject, deadline, onTime, update } of owedUpdates(snapshot, snapshot.period)) {
      if (update === undefined || onTime) continue;
      const { reported_on: day } = update.data;
      const data = {
        record: nameOf(snapshot.dataset, subject),
        period: snapshot.period.id,
        day,
        deadline,
        days: plural(daysBetween(deadline, day), 'day', 'days'),
      };
      yield { message: 'late', data, place: at(update, 'reported_on') };
    }
  },
});
