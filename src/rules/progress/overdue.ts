import { dueDayOn, leadOn } from '../../facts/amendments.js';
import { nameOf, nameOfId, wordsOf } from '../../facts/names.js';
import { daysOverdue, overdueMilestones } from '../../facts/overdue.js';
import { at, atKey } from '../../model/finding.js';
import { plural } from '../../base/text.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/overdue',
  title: 'A live action or one of its milestones is overdue',
  why: 'What is overdue needs a new day, help or a decision. It is overdue by the deadline in force, which only an adopted decision moves.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  waysOut: [
    'Record the completion with its day and evidence.',
    'Have a new deadline decided, and record it under "amendments" with the decision.',
  ],
  messages: {
    action: {
      text: 'the action {action} was due on {due}, {days} ago',
      help: 'ask {lead} how it stands; record its completion, or a new deadline with the decision behind it',
      label: 'overdue',
    },
    milestone: {
      text: 'milestone {milestone} ("{title}") of the action {action} was due on {due}, {days} ago',
      help: 'ask {lead} how it stands; add "done_on" and evidence, or a new deadline with the decision behind it',
      label: 'overdue',
    },
  },
  *check(action, snapshot) {
    const { dataset, asOf } = snapshot;
    const lead = leadOn(action, asOf);
    const names = { action: nameOf(dataset, action), lead: lead === undefined ? 'the lead' : nameOfId(dataset, lead) };
    const late = daysOverdue(snapshot, action);
    if (late > 0) {
      const data = { ...names, due: dueDayOn(snapshot, action) ?? '', days: plural(late, 'day', 'days') };
      yield {
        message: 'action',
        data,
        place: action.data.due === undefined ? atKey(action, 'recurrence') : at(action, 'due'),
      };
    }
    for (const { milestone, due, days } of overdueMilestones(snapshot, action)) {
      const index = action.data.milestones?.indexOf(milestone) ?? 0;
      const title = wordsOf(dataset, milestone.title);
      const data = { ...names, milestone: milestone.id, title, due, days: plural(days, 'day', 'days') };
      yield { message: 'milestone', data, place: at(action, 'milestones', index, 'due') };
    }
  },
});
