import { hasEvidence } from '../../facts/completion.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/complete-without-evidence',
  title: 'An action is complete, and nothing shows it',
  why: 'Figures on completion are published. Evidence is what distinguishes a result from a statement.',
  clauses: ['L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  absence: ['update'],
  waysOut: [
    'Add under "evidence" the document or page that shows the result.',
    'Set the status back to in-progress, with the reason, until there is evidence.',
  ],
  messages: {
    none: {
      text: 'the action {action} is complete, and no evidence is recorded',
      help: 'add the document or page that shows the result under "evidence"; or set the status back to in-progress',
      label: 'on what evidence?',
    },
  },
  *check(action, snapshot) {
    if (statusOn(action, snapshot.asOf) !== 'complete' || hasEvidence(snapshot, action) !== false) return;
    yield { message: 'none', data: { action: nameOf(snapshot.dataset, action) }, place: at(action, 'status') };
  },
});
