import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'coherence/unmapped-action',
  title: 'A live action is not related to any other policy or plan',
  why: 'Much of what a programme does stands in other plans too. Where the relation is recorded, work is neither done twice nor counted twice.',
  clauses: ['L18'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action', 'policy'],
  kind: 'action',
  waysOut: [
    'Record under "policies" to what the action contributes, on what it depends, or with what it overlaps.',
    'Record a waiver for the action, if it stands alone.',
  ],
  messages: {
    none: {
      text: 'the action {action} is not related to any policy, platform or plan',
      help: 'add under "policies" what it contributes to, depends on or overlaps with',
      label: 'not mapped',
    },
  },
  *check(action, { dataset, asOf }) {
    if ((action.data.policies ?? []).length > 0 || !isLive(action, asOf)) return;
    yield { message: 'none', data: { action: nameOf(dataset, action) }, place: at(action, 'title') };
  },
});
