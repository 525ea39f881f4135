import { listWords } from '../../base/text.js';
import { adoptedDecisions } from '../../facts/decisions.js';
import { everyHeldMeeting, quorumOf } from '../../facts/meetings.js';
import type { Meeting, QuorumCount } from '../../facts/meetings.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { at, atKey } from '../../model/finding.js';
import type { Snapshot } from '../../model/snapshot.js';
import { defineDatasetRule } from '../define.js';

/** What the quorum lacks, in words. */
function shortfall({ present, seats, missingClasses }: QuorumCount): string {
  const counted = `${present} of ${seats} seats took part`;
  if (missingClasses.length === 0) return counted;
  return `${counted}, and nobody of ${listWords(missingClasses.map((kind) => kind.replaceAll('-', ' ')))}`;
}

function decisionsOf(snapshot: Snapshot, meeting: Meeting): readonly string[] {
  return adoptedDecisions(snapshot)
    .filter(({ data }) => data.meeting === meeting.id && data.type !== 'note')
    .map(({ id }) => id);
}

export default defineDatasetRule({
  id: 'meetings/no-quorum',
  title: 'A meeting was held without its quorum',
  why: 'The quorum is the members’ own rule of when they are enough to decide. What was decided without it can be contested, and amends nothing here.',
  clauses: ['L10', 'L19'],
  severity: 'info',
  profile: 'basic',
  since: '0.1.0',
  needs: ['meeting', 'body'],
  absence: ['member'],
  waysOut: [
    'Correct the attendance, where seats that were present are missing from it.',
    'Confirm the decisions at the next quorate meeting or by written procedure, and supersede these.',
  ],
  messages: {
    decided: {
      text: 'the meeting {meeting} of {body} adopted {decisions} without a quorum: {shortfall}',
      help: 'correct the attendance; or have {decisions} confirmed by a quorate meeting',
      severity: 'warning',
      label: 'no quorum',
    },
    held: {
      text: 'the meeting {meeting} of {body} had no quorum: {shortfall}',
      help: 'correct the attendance, where seats that were present are missing from it',
      label: 'no quorum',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const meeting of everyHeldMeeting(snapshot)) {
      const quorum = quorumOf(snapshot, meeting);
      if (quorum === undefined || quorum.met) continue;
      const decisions = decisionsOf(snapshot, meeting);
      const data = {
        meeting: nameOf(dataset, meeting),
        body: nameOfId(dataset, meeting.data.body),
        decisions: listWords(decisions),
        shortfall: shortfall(quorum),
      };
      const place = meeting.data.attendance === undefined ? at(meeting, 'type') : atKey(meeting, 'attendance');
      yield { message: decisions.length > 0 ? 'decided' : 'held', data, place };
    }
  },
});
