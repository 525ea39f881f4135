import { nameOf } from '../../facts/names.js';
import { actionsFor, liveActionsFor, openGaps } from '../../facts/gaps.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'gaps/no-live-action',
  title: 'An open gap has no live action',
  why: 'A gap that nobody is working on will still be there at the next assessment. Action to address the gaps is what the national body is for.',
  clauses: ['L11'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['gap', 'action'],
  absence: ['action'],
  waysOut: [
    'Name the gap under "gaps" of an action that is not started, in progress or ongoing.',
    'Close the gap with what closed it, or accept it by a decision with a reason.',
  ],
  messages: {
    grave: {
      text: 'the gap {gap} is {severity}, and no live action addresses it',
      help: 'name {id} under "gaps" of a live action; or close or accept the gap by a decision',
      severity: 'error',
      label: 'no live action',
    },
    other: {
      text: 'no live action addresses the gap {gap}',
      help: 'name {id} under "gaps" of a live action; or close or accept the gap by a decision',
      label: 'no live action',
    },
  },
  *check(snapshot) {
    for (const gap of openGaps(snapshot)) {
      if (liveActionsFor(snapshot, gap.id).length > 0) continue;
      const { severity } = gap.data;
      yield {
        message: severity === 'high' || severity === 'critical' ? 'grave' : 'other',
        data: { gap: nameOf(snapshot.dataset, gap), id: gap.id, severity },
        place: at(gap, 'severity'),
        related: actionsFor(snapshot, gap.id).map((action) => ({
          place: at(action, 'status'),
          message: `${action.id} addresses it and is ${statusOn(action, snapshot.asOf) ?? 'not begun'}`,
        })),
      };
    }
  },
});
