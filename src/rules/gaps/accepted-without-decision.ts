import { adoptedDecision } from '../../facts/decisions.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'gaps/accepted-without-decision',
  title: 'A gap is accepted without a decision and a reason',
  why: 'To live with a gap is a choice that the body answers for; it needs a reason and a decision that readers can find.',
  clauses: ['L11', 'L15'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['gap'],
  kind: 'gap',
  absence: ['decision'],
  waysOut: [
    'Add to "history" the entry that accepted the gap, with its reason and the adopted decision.',
    'Reopen the gap, and name the action that addresses it.',
  ],
  messages: {
    decision: {
      text: 'the gap {gap} is accepted, and its history names no adopted decision for that',
      help: 'add the decision and the reason to the last entry of "history"; or reopen the gap',
      label: 'accepted by no decision',
    },
    reason: {
      text: 'the gap {gap} is accepted, and its history gives no reason',
      help: 'add the reason to the entry of "history" that accepted it',
      label: 'no reason given',
    },
  },
  *check(gap, snapshot) {
    if (statusOn(gap, snapshot.asOf) !== 'accepted') return;
    const accepted = gap.data.history?.findLast(({ on, status }) => on <= snapshot.asOf && status === 'accepted');
    const data = { gap: nameOf(snapshot.dataset, gap) };
    const place = at(gap, 'status');
    if (adoptedDecision(snapshot, accepted?.decision) === undefined) yield { message: 'decision', data, place };
    else if (accepted?.reason === undefined) yield { message: 'reason', data, place };
  },
});
