import { deadlineDay } from '../../base/period.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'progress/dates',
  title: 'The dates of an action contradict each other',
  why: 'Deadlines are computed with. A due day before the start is mostly a mistyped year, and makes an action overdue before it began.',
  clauses: ['L10', 'L20'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['action'],
  kind: 'action',
  waysOut: [
    'Correct the day that is wrong.',
    'Where a milestone comes after the end, move the end of the action by a decision.',
  ],
  messages: {
    due: {
      text: 'the action {action} is due on {due}, before it starts on {start}',
      help: 'correct "start" or "due"',
      label: 'before the start',
    },
    milestone: {
      text: 'milestone {milestone} ("{title}") of {action} is due on {due}, after the action itself on {end}',
      help: 'correct the deadline of the milestone or of the action',
      severity: 'warning',
      label: 'after the action',
    },
  },
  *check(action, { dataset }) {
    const { start, due, milestones = [] } = action.data;
    const end = due === undefined ? undefined : deadlineDay(due, dataset.fiscalYear);
    if (end === undefined) return;
    const name = nameOf(dataset, action);
    if (start !== undefined && end < start) {
      yield {
        message: 'due',
        data: { action: name, due: end, start },
        place: at(action, 'due'),
        related: [{ place: at(action, 'start'), message: 'the start' }],
      };
    }
    for (const [index, { id, title, due: own }] of milestones.entries()) {
      const day = own === undefined ? undefined : deadlineDay(own, dataset.fiscalYear);
      if (day === undefined || day <= end) continue;
      const data = { action: name, milestone: id, title: wordsOf(dataset, title), due: day, end };
      yield { message: 'milestone', data, place: at(action, 'milestones', index, 'due') };
    }
  },
});
