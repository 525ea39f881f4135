import { updateDeadline } from '../../facts/updates.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'reporting/no-period',
  title: 'The last reporting period has no record',
  why: 'A period is signed off, published and closed in its record. Without one nothing shows that the report was made.',
  clauses: ['L21'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['period'],
  absence: ['period'],
  waysOut: [
    'Add the record of the period under periods/, with status open.',
    'Correct the reporting calendar in the settings, if nothing is reported for this period.',
  ],
  messages: {
    none: {
      text: 'the period {period} ended, its updates were due by {deadline}, and it has no record',
      help: 'add periods/{period}.yaml with "status: open"',
      label: 'since {deadline}',
    },
  },
  *check({ dataset, period, asOf }) {
    const deadline = updateDeadline(dataset, period);
    if (deadline >= asOf || dataset.get('period', period.id) !== undefined) return;
    yield { message: 'none', data: { period: period.id, deadline }, place: { settings: [] }, scope: period.id };
  },
});
