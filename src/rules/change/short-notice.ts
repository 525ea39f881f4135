import { daysBetween } from '../../base/day.js';
import { continued } from '../../compare/change.js';
import type { Change } from '../../compare/change.js';
import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import type { RegisterRecord } from '../../model/record.js';
import { defineChangeRule } from '../define.js';
import type { RuleFinding } from '../define.js';

type MessageId = 'moved' | 'agenda';
type Meeting = RegisterRecord<'meeting'>;

/** Items that the agenda of the earlier version does not have, by their index. */
function newItems(before: Meeting, after: Meeting): readonly number[] {
  const known = new Set((before.data.agenda ?? []).map(({ id }) => id));
  return (after.data.agenda ?? []).flatMap(({ id }, index) => (known.has(id) ? [] : [index]));
}

function* judge({ after }: Change, was: Meeting, is: Meeting): Iterable<RuleFinding<MessageId>> {
  const { dataset, asOf } = after;
  if (is.data.type !== 'ordinary' || statusOn(is, asOf) !== 'planned' || is.data.date < asOf) return;
  const [days, least] = [daysBetween(asOf, is.data.date), dataset.settings.thresholds.agenda_notice_days];
  if (days >= least) return;
  const data = { meeting: nameOf(dataset, is), from: was.data.date, to: is.data.date, days, least };
  if (is.data.date < was.data.date) yield { message: 'moved', data, place: at(is, 'date') };
  if (was.data.notice_sent_on === undefined) return;
  for (const index of newItems(was, is)) yield { message: 'agenda', data, place: at(is, 'agenda', index) };
}

export default defineChangeRule({
  id: 'change/short-notice',
  title: 'A change moves a meeting nearer, or adds to its agenda, when notice can no longer be given',
  why: 'Members consult their organisations before they take a position. What is put on the table the day before is decided by those who knew.',
  clauses: ['L6', 'L10'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['meeting'],
  waysOut: [
    'Take the item to the next meeting, or keep the day that was announced.',
    'Where the matter cannot wait, set the type of the meeting to extraordinary.',
  ],
  messages: {
    moved: {
      text: 'the meeting {meeting} moves from {from} to {to}, {days} days from now; {least} days of notice are asked for',
      help: 'keep the day that was announced; or set the type to extraordinary where the matter cannot wait',
      label: 'was {from}',
    },
    agenda: {
      text: 'an item is added to the agenda of {meeting} {days} days before it; {least} days of notice are asked for',
      help: 'take it to the next meeting; or set the type to extraordinary where it cannot wait',
      label: 'added late',
    },
  },
  *check(change) {
    for (const { before, after } of continued(change)) {
      if (before.kind === 'meeting' && after.kind === 'meeting') yield* judge(change, before, after);
    }
  },
});
