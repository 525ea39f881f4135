import { openGaps, priorityGaps } from '../../facts/gaps.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'gaps/not-prioritised',
  title: 'A critical gap is in no priority',
  why: 'Support follows the priorities. A critical gap that stands in none of them is out of sight of those who could help.',
  clauses: ['L11', 'L15'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['gap', 'priority'],
  absence: ['priority'],
  waysOut: [
    'Name the gap under "gaps" of a priority in force.',
    'Lower the severity of the gap, where the assessment supports that.',
  ],
  messages: {
    absent: {
      text: 'the gap {gap} is critical, and no priority in force names it',
      help: 'name {id} under "gaps" of a priority in force, or review its severity',
      label: 'in no priority',
    },
  },
  *check(snapshot) {
    const named = priorityGaps(snapshot);
    for (const gap of openGaps(snapshot)) {
      if (gap.data.severity !== 'critical' || named.has(gap.id)) continue;
      yield { message: 'absent', data: { gap: nameOf(snapshot.dataset, gap), id: gap.id }, place: at(gap, 'severity') };
    }
  },
});
