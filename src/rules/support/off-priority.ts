import { nameOf } from '../../facts/names.js';
import { countsAsSupport, prioritiesServed } from '../../facts/support.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'support/off-priority',
  title: 'A support serves no priority',
  why: "Coordinated support is focussed on priority areas, based on the country's needs. What serves none of them ties up people who are missing elsewhere, and is accepted knowingly or not at all.",
  clauses: ['L15'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['support', 'priority'],
  kind: 'support',
  absence: ['priority', 'action', 'gap'],
  waysOut: [
    'Name under "needs" the priority, or a gap or action that belongs to one.',
    'Say under "off_priority_reason" why it is accepted all the same.',
  ],
  messages: {
    none: {
      text: 'the support {support} serves no priority in force',
      help: 'name under "needs" a priority, or a gap or action that belongs to one; or say why under "off_priority_reason"',
      label: 'no priority',
    },
  },
  *check(support, snapshot) {
    if (support.data.off_priority_reason !== undefined || !countsAsSupport(snapshot, support)) return;
    if (prioritiesServed(snapshot, support).length > 0) return;
    const place = (support.data.needs ?? []).length === 0 ? at(support, 'title') : at(support, 'needs', 0);
    yield { message: 'none', data: { support: nameOf(snapshot.dataset, support) }, place };
  },
});
