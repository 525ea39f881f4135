import { addDays, addMonths } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { isHosted } from '../../facts/bodies.js';
import { heldMeetings } from '../../facts/meetings.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'mandate/host-agenda',
  title: 'The subject is too seldom on the agenda of the hosting mechanism',
  why: 'A mechanism with many subjects can host this one in name only. How often it stood on the agenda in a year shows whether it is treated.',
  clauses: ['L4'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'meeting'],
  kind: 'body',
  absence: ['meeting'],
  waysOut: [
    'Put the subject on the agenda of the next meeting, and mark the item with "concerns_csea: true".',
    'Mark the items of past agendas that treated it.',
  ],
  messages: {
    seldom: {
      text: 'in the twelve months to {day} the subject stood on the agenda of {body} at {times}; {least} a year are asked for',
      help: 'propose it for the next agenda; mark the items that treat it with "concerns_csea: true"',
      label: 'seldom on the agenda',
    },
  },
  *check(body, snapshot) {
    const { dataset, asOf } = snapshot;
    const from = addDays(addMonths(asOf, -12), 1);
    const whole = body.data.from === undefined || body.data.from <= from;
    if (!isHosted(body) || !holdsOn(body.data, asOf) || !whole) return;
    const least = dataset.settings.thresholds.host_agenda_per_year;
    const times = heldMeetings(snapshot, body.id, from, asOf).length;
    if (times >= least) return;
    const data = { body: nameOf(dataset, body), day: asOf, times: plural(times, 'meeting', 'meetings'), least };
    yield { message: 'seldom', data, place: at(body, 'arrangement') };
  },
});
