import { addDays, addMonths } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { heldMeetings } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'meetings/too-few',
  title: 'A body met less often than it undertook to',
  why: 'The number of meetings a year is the body’s own undertaking. Below it, decisions wait and members lose touch.',
  clauses: ['L3', 'L4', 'L10'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'meeting'],
  kind: 'body',
  absence: ['meeting'],
  waysOut: [
    'Convene the meetings that are missing, and record those that were held.',
    'Agree another number, and record it under "meetings_per_year".',
  ],
  messages: {
    few: {
      text: 'in the twelve months to {day} {held} of {body} counted; it undertook to hold {wanted}',
      help: 'record the meetings that were held, or convene the next; or agree another "meetings_per_year"',
      label: 'not reached',
    },
  },
  *check(body, snapshot) {
    const { dataset, asOf } = snapshot;
    const { meetings_per_year: wanted, from } = body.data;
    const begin = addDays(addMonths(asOf, -12), 1);
    if (wanted === undefined || !holdsOn(body.data, asOf) || (from !== undefined && from > begin)) return;
    const held = heldMeetings(snapshot, body.id, begin, asOf).length;
    if (held >= wanted) return;
    const data = { day: asOf, held: plural(held, 'meeting', 'meetings'), body: nameOf(dataset, body), wanted };
    yield { message: 'few', data, place: at(body, 'meetings_per_year') };
  },
});
