import { daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { nameOf } from '../../facts/names.js';
import { daysLate } from '../../facts/overdue.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/start-passed',
  title: 'The start of an action has passed, and it is not started',
  why: 'A late start is the earliest sign of a late end, and the time at which help costs least.',
  clauses: ['L20'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  waysOut: [
    'Set the status to in-progress with the day on which it began.',
    'Agree on another start, and record it under "start".',
  ],
  messages: {
    passed: {
      text: 'the action {action} was to start on {start}, {days} ago, and is not started',
      help: 'set its status to in-progress if it has begun; otherwise agree on another start',
      label: 'passed',
    },
  },
  *check(action, snapshot) {
    const { start } = action.data;
    if (start === undefined || statusOn(action, snapshot.asOf) !== 'not-started') return;
    if (daysLate(snapshot, start, snapshot.asOf) === 0) return;
    const days = plural(daysBetween(start, snapshot.asOf), 'day', 'days');
    yield {
      message: 'passed',
      data: { action: nameOf(snapshot.dataset, action), start, days },
      place: at(action, 'start'),
    };
  },
});
