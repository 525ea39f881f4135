import { addDays, daysBetween } from '../../base/day.js';
import { openFollowUps } from '../../facts/decisions.js';
import { nameOf, nameOfId, wordsOf } from '../../facts/names.js';
import { daysLate } from '../../facts/overdue.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'meetings/follow-up-overdue',
  title: 'What a decision asked for is overdue',
  why: 'The next meeting begins with what the last one asked for. An item that is overdue, or open for months without a day, needs an answer there.',
  clauses: ['L10'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['decision'],
  waysOut: [
    'Record under "done_on" the day on which it was done.',
    'Agree a new day, and record it under "due"; or supersede the decision.',
  ],
  messages: {
    overdue: {
      text: 'item {item} of the decision {decision} ("{what}", {who}) was due on {due}, {days} days ago',
      help: 'add "done_on" if it is done; otherwise agree a new day with {who}',
      label: 'overdue',
    },
    open: {
      text: 'item {item} of the decision {decision} ("{what}", {who}) has been open without a day since {since}, for {days} days',
      help: 'add "done_on" if it is done; otherwise agree a day with {who}, and add it under "due"',
      label: 'open for long',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const longest = dataset.settings.thresholds.open_decision_days;
    for (const { decision, item, index, decidedOn, due } of openFollowUps(snapshot)) {
      const common = {
        decision: nameOf(dataset, decision),
        item: item.id,
        what: wordsOf(dataset, item.what),
        who: item.who === undefined ? 'nobody named' : nameOfId(dataset, item.who),
      };
      const late = due === undefined ? 0 : daysLate(snapshot, due, asOf);
      if (due !== undefined && late > 0) {
        const data = { ...common, due, days: daysBetween(due, asOf) };
        yield { message: 'overdue', data, place: at(decision, 'follow_up', index, 'due') };
      } else if (due === undefined && addDays(decidedOn, longest) < asOf) {
        const data = { ...common, since: decidedOn, days: daysBetween(decidedOn, asOf) };
        yield { message: 'open', data, place: at(decision, 'follow_up', index, 'what') };
      }
    }
  },
});
