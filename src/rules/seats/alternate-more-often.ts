import { addDays, addMonths } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { heldMeetings } from '../../facts/meetings.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { seatsOn } from '../../facts/seats.js';
import { atKey } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'seats/alternate-more-often',
  title: 'The alternate attends more often than the holder',
  why: 'An alternate stands in. Where the alternate is the rule, the organisation is in fact represented at another level than the one agreed.',
  clauses: ['L7'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['member', 'meeting'],
  waysOut: [
    'Remind the holder of the dates of the next meetings.',
    'Where the alternate has in fact taken over, record that person as the holder.',
  ],
  messages: {
    more: {
      text: 'in the twelve months to {day} the alternate came for the seat {seat} of {organisation} at {alternate}, the holder at {holder}',
      help: 'take it up with {organisation}; or record the alternate as the holder',
      label: 'mostly by the alternate',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const counts = new Map<string, { holder: number; alternate: number }>();
    for (const meeting of heldMeetings(snapshot, undefined, addDays(addMonths(asOf, -12), 1), asOf)) {
      for (const { member, presence } of meeting.data.attendance ?? []) {
        if (presence !== 'holder' && presence !== 'alternate') continue;
        const count = counts.get(member) ?? { holder: 0, alternate: 0 };
        count[presence] += 1;
        counts.set(member, count);
      }
    }
    for (const seat of seatsOn(snapshot)) {
      const count = counts.get(seat.id);
      if (count === undefined || count.alternate <= count.holder || count.alternate < 2) continue;
      const data = {
        day: asOf,
        seat: nameOf(dataset, seat),
        organisation: nameOfId(dataset, seat.data.organisation),
        alternate: plural(count.alternate, 'meeting', 'meetings'),
        holder: plural(count.holder, 'meeting', 'meetings'),
      };
      yield { message: 'more', data, place: atKey(seat, 'alternates') };
    }
  },
});
