import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/no-due',
  title: 'An action has no deadline',
  why: 'Without a deadline an action is neither on time nor late, and every figure on timeliness leaves it out.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  waysOut: [
    'Agree on a day, month or quarter, and record it under "due".',
    'Where the work has no end, set the status to ongoing or record its "recurrence".',
  ],
  messages: {
    none: {
      text: 'the action {action} has no deadline',
      help: 'add "due" with a day, month, quarter or year; for work without an end set the status to ongoing',
      label: 'by when?',
    },
  },
  *check(action, { dataset, asOf }) {
    const status = statusOn(action, asOf);
    const { due, due_as_published: published, recurrence } = action.data;
    if (status !== 'not-started' && status !== 'in-progress') return;
    if (due !== undefined || published !== undefined || recurrence !== undefined) return;
    yield { message: 'none', data: { action: nameOf(dataset, action) }, place: at(action, 'title') };
  },
});
