import { adoptedDecision } from '../../facts/decisions.js';
import { quorumOf } from '../../facts/meetings.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'programme/not-quorate',
  title: 'A programme was adopted without a quorum',
  why: 'Collectively agreed means agreed by enough of the members, by their own rule. An adoption without a quorum can be contested for as long as the programme runs.',
  clauses: ['L19'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['programme', 'decision', 'meeting'],
  kind: 'programme',
  absence: ['member'],
  waysOut: [
    'Correct the attendance of the meeting, where seats that were present are missing from it.',
    'Have the programme confirmed by a quorate meeting or written procedure, and name that decision.',
  ],
  messages: {
    short: {
      text: 'the programme {programme} was adopted by {meeting} without a quorum: {present} of {seats} seats took part',
      help: 'correct the attendance of {meeting}; or have the programme confirmed by a quorate meeting',
      label: 'no quorum',
    },
    unknown: {
      text: 'whether {meeting}, which adopted the programme {programme}, was quorate cannot be told',
      help: 'record the quorum of the body and the attendance of the meeting (or the positions in a written procedure)',
      severity: 'info',
      label: 'quorum not known',
    },
  },
  *check(programme, snapshot) {
    const { dataset, asOf } = snapshot;
    if (statusOn(programme, asOf) !== 'adopted') return;
    const decision = adoptedDecision(snapshot, programme.data.adoption_decision);
    const meeting = dataset.get('meeting', decision?.data.meeting);
    if (decision === undefined || meeting === undefined) return;
    const quorum = quorumOf(snapshot, meeting);
    if (quorum?.met === true) return;
    const data = {
      programme: nameOf(dataset, programme),
      meeting: nameOfId(dataset, meeting.id),
      present: quorum?.present ?? 0,
      seats: quorum?.seats ?? 0,
    };
    const related = [{ place: at(decision, 'meeting'), message: `${decision.id} was taken by ${meeting.id}` }];
    yield {
      message: quorum === undefined ? 'unknown' : 'short',
      data,
      place: at(programme, 'adoption_decision'),
      related,
    };
  },
});
