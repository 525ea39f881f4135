import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { updatesOf } from '../../facts/updates.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'progress/update-disagrees',
  title: 'An update states another status than the record had at the period’s end',
  why: 'An update is a fact of its period’s last day. Where it says complete and the record says in progress, reports and lists contradict each other.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['update'],
  waysOut: [
    'Add to "history" of the record the change that the update reports, with its day.',
    'Correct the status in the update.',
  ],
  messages: {
    differs: {
      text: 'the update for {period} says that {record} was {said}; by its own record it was {was} on {day}',
      help: 'add the change to "history" of {id}, or correct the status in the update',
      label: 'the record says {was}',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const record of [...dataset.of('action'), ...dataset.of('commitment')]) {
      for (const { update, period, on } of updatesOf(snapshot, record.id)) {
        const said = update.data.status;
        const was = statusOn(record, on);
        if (said === undefined || was === undefined || said === was) continue;
        // Without a history nothing is known of an earlier day.
        if (record.data.history === undefined && on < snapshot.asOf) continue;
        const data = { period: period.id, record: nameOf(dataset, record), id: record.id, said, was, day: on };
        yield { message: 'differs', data, place: at(update, 'status') };
      }
    }
  },
});
