import { leadOn } from '../../facts/amendments.js';
import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/no-lead',
  title: 'A live action has no lead',
  why: 'An action that everybody shares is nobody’s. Exactly one organisation leads; partners can be many.',
  clauses: ['L10'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  waysOut: [
    'Agree with one organisation that it leads, and name it under "lead".',
    'Where nobody will lead, suspend or cancel the action with a reason.',
  ],
  messages: {
    none: {
      text: 'the action {action} has no lead',
      help: 'add "lead" with the id of the organisation that leads; partners belong under "partners"',
      label: 'who leads?',
    },
  },
  *check(action, { dataset, asOf }) {
    if (!isLive(action, asOf) || leadOn(action, asOf) !== undefined) return;
    yield { message: 'none', data: { action: nameOf(dataset, action) }, place: at(action, 'title') };
  },
});
