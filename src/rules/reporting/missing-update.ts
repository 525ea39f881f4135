import { nameOf, nameOfId } from '../../facts/names.js';
import { periodsToReport } from '../../facts/reporting.js';
import { owedUpdates } from '../../facts/updates.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'reporting/missing-update',
  title: 'No update came on a live action or commitment',
  why: 'The report counts what was reported. Without an update nobody knows whether silence means that all is well. "No progress, because …" is a valid update.',
  clauses: ['L20', 'L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['update'],
  absence: ['update'],
  waysOut: [
    'Ask the lead for the update, and add it under updates/; "no progress, because …" is valid.',
    'For a closed period, file it under the open period with "for_period".',
  ],
  messages: {
    missing: {
      text: 'no update on {record} for {period}, which was due by {deadline}',
      help: 'ask {owner} for it, and add updates/{period}/{id}.yaml; "no progress, because …" is a valid update',
      label: 'no update for {period}',
    },
    awaited: {
      text: 'the update on {record} for {period} is due by {deadline}',
      help: 'ask {owner} for it, and add updates/{period}/{id}.yaml; "no progress, because …" is a valid update',
      severity: 'info',
      label: 'due by {deadline}',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const period of periodsToReport(snapshot)) {
      for (const { subject, owner, deadline, reported } of owedUpdates(snapshot, period)) {
        if (subject.kind === 'indicator' || reported) continue;
        yield {
          message: deadline < asOf ? 'missing' : 'awaited',
          data: {
            record: nameOf(dataset, subject),
            id: subject.id,
            period: period.id,
            deadline,
            owner: owner === undefined ? 'the lead' : nameOfId(dataset, owner),
          },
          place: at(subject, 'status'),
        };
      }
    }
  },
});
