import { nameOf, nameOfId } from '../../facts/names.js';
import { periodsToReport } from '../../facts/reporting.js';
import { owedUpdates } from '../../facts/updates.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'indicators/measurement-missing',
  title: 'An indicator was not measured when it was due',
  why: 'An indicator says how often it is measured. A value that does not come leaves the report with an old one, or none.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['indicator'],
  absence: ['indicator', 'update'],
  waysOut: [
    'Add the value under "measurements" with its period and source, or by an update.',
    'Correct the frequency, where it is measured less often.',
  ],
  messages: {
    missing: {
      text: 'the indicator {indicator} has no value for {period}, which was due by {deadline}',
      help: 'ask {owner} for it, and add it under "measurements"; or correct "frequency"',
      label: 'no value for {period}',
    },
    awaited: {
      text: 'the value of {indicator} for {period} is due by {deadline}',
      help: 'ask {owner} for it, and add it under "measurements"',
      severity: 'info',
      label: 'due by {deadline}',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    for (const period of periodsToReport(snapshot)) {
      for (const { subject, owner, deadline, reported } of owedUpdates(snapshot, period)) {
        if (subject.kind !== 'indicator' || reported) continue;
        yield {
          message: deadline < asOf ? 'missing' : 'awaited',
          data: {
            indicator: nameOf(dataset, subject),
            period: period.id,
            deadline,
            owner: owner === undefined ? 'who collects it' : nameOfId(dataset, owner),
          },
          place: at(subject, 'frequency'),
        };
      }
    }
  },
});
