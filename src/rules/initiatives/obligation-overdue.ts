import { plural } from '../../base/text.js';
import { obligationsOn } from '../../facts/initiatives.js';
import { nameOf, wordsOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/obligation-overdue',
  title: 'An obligation of membership is overdue',
  why: 'Members of an initiative report, pay or take part by agreed days. The country is measured by it.',
  clauses: ['L17'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['initiative'],
  waysOut: [
    'Record under "done_on" the day on which it was met.',
    'Agree a new day with the initiative, and correct "due".',
  ],
  messages: {
    overdue: {
      text: 'obligation {item} towards {initiative} ("{what}") was due on {due}, {days} ago',
      help: 'add "done_on" if it is met; otherwise agree a new day with the initiative',
      label: 'overdue',
    },
  },
  *check(snapshot) {
    const { dataset } = snapshot;
    for (const { initiative, index, obligation, due, doneOn, daysLate } of obligationsOn(snapshot)) {
      if (doneOn !== undefined || daysLate === 0) continue;
      const data = {
        initiative: nameOf(dataset, initiative),
        item: obligation.id,
        what: wordsOf(dataset, obligation.what),
        due,
        days: plural(daysLate, 'day', 'days'),
      };
      yield { message: 'overdue', data, place: at(initiative, 'obligations', index, 'due') };
    }
  },
});
