import { daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { nameOf, nameOfId } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'risks/review-passed',
  title: 'A risk was to be looked at again by a day that has passed',
  why: 'Risks change. One that is not looked at again says how things were, and is read as how they are.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['risk'],
  kind: 'risk',
  waysOut: [
    'Look at the risk, record what changed, and set the next day under "review_by".',
    'Close the risk, if it is over.',
  ],
  messages: {
    passed: {
      text: 'the risk {risk} was to be looked at by {day}, {days} ago',
      help: 'ask {owner} how it stands, and set the next day under "review_by"; or close the risk',
      label: '{days} ago',
    },
    none: {
      text: 'no day is set on which the risk {risk} is looked at again',
      help: 'add "review_by"',
      severity: 'info',
      label: 'looked at when?',
    },
  },
  *check(risk, { dataset, asOf }) {
    const { review_by: day, owner, identified_on: identified } = risk.data;
    if (!isLive(risk, asOf) || !knownOn(identified, asOf)) return;
    const name = nameOf(dataset, risk);
    if (day === undefined) yield { message: 'none', data: { risk: name }, place: at(risk, 'title') };
    else if (day < asOf) {
      const data = {
        risk: name,
        day,
        days: plural(daysBetween(day, asOf), 'day', 'days'),
        owner: owner === undefined ? 'those concerned' : nameOfId(dataset, owner),
      };
      yield { message: 'passed', data, place: at(risk, 'review_by') };
    }
  },
});
