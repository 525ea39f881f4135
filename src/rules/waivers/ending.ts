import { addDays, daysBetween } from '../../base/day.js';
import { plural } from '../../base/text.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'waivers/ending',
  title: 'A waiver is about to end, or has ended',
  why: 'A waiver holds for a time. Its end is announced, so that nobody is surprised by the finding that it silences.',
  clauses: ['L3', 'L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['waiver'],
  kind: 'waiver',
  waysOut: [
    'Mend what was waived, and retire the waiver.',
    'Let the body decide anew, and record its decision and the new end.',
  ],
  messages: {
    ending: {
      text: 'the waiver {id} of {rule} ends in {days}, on {end}',
      help: 'mend what is waived, or let the body decide anew before {end}',
      label: 'ends in {days}',
    },
    ended: {
      text: 'the waiver {id} of {rule} ended on {end}',
      help: 'mend what was waived, or let the body decide anew; then correct or remove the waiver',
      label: 'ended',
    },
  },
  *check(waiver, { dataset, asOf }) {
    const { expires_on: end, rule } = waiver.data;
    const warnedFrom = addDays(end, -dataset.settings.thresholds.waiver_warning_days);
    if (asOf < warnedFrom) return;
    const days = plural(daysBetween(asOf, end), 'day', 'days');
    const data = { id: waiver.id, rule, end, days };
    yield { message: end < asOf ? 'ended' : 'ending', data, place: at(waiver, 'expires_on') };
  },
});
