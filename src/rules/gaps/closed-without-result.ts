import { adoptedDecision } from '../../facts/decisions.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import type { Snapshot } from '../../model/snapshot.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

/** Whether what is said to have closed a gap stands on the as-of day: a complete action, an assessment, an adopted decision. */
function isResult(snapshot: Snapshot, id: string): boolean {
  const record = snapshot.dataset.find(id.split('#')[0]);
  if (record === undefined) return true; // a reference that leads nowhere, or may not be seen, is a finding or a secret of its own
  if (record.kind === 'action') return statusOn(record, snapshot.asOf) === 'complete';
  if (record.kind === 'assessment') return record.data.date <= snapshot.asOf;
  return record.kind === 'decision' && adoptedDecision(snapshot, id) !== undefined;
}

export default defineRecordRule({
  id: 'gaps/closed-without-result',
  title: 'A gap is closed, and nothing that closed it stands',
  why: 'A gap is closed by a result: an action that was completed, a new assessment, or a decision. Without one, the figures on gaps improve and the situation does not.',
  clauses: ['L11'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['gap'],
  kind: 'gap',
  absence: ['action', 'assessment', 'decision'],
  waysOut: [
    'Name under "closed_by" the completed action, the assessment or the adopted decision that closed it.',
    'Reopen the gap: set its status to open or being-addressed.',
  ],
  messages: {
    nothing: {
      text: 'the gap {gap} is closed, and "closed_by" names nothing that closed it',
      help: 'add the completed action, the assessment or the decision under "closed_by"; or reopen the gap',
      label: 'closed by nothing',
    },
    unfinished: {
      text: 'the gap {gap} is closed, and nothing that "closed_by" names is completed or adopted: {ids}',
      help: 'complete or correct what "closed_by" names; or reopen the gap',
      label: 'no result yet',
    },
  },
  *check(gap, snapshot) {
    if (statusOn(gap, snapshot.asOf) !== 'closed') return;
    const ids = gap.data.closed_by ?? [];
    if (ids.some((id) => isResult(snapshot, id))) return;
    const data = { gap: nameOf(snapshot.dataset, gap), ids: ids.join(', ') };
    if (ids.length === 0) yield { message: 'nothing', data, place: at(gap, 'status') };
    else yield { message: 'unfinished', data, place: at(gap, 'closed_by', 0) };
  },
});
