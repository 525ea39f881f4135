import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

/** Units that count natural persons, in the languages of the term lists. */
const units =
  /^(?:people|persons?|children|child|girls?|boys?|victims?|survivors?|offenders?|suspects?|officers?|participants?|trainees?|teachers?|judges?|prosecutors?|social workers?|personnes?|enfants?|victimes?|personas?|niños|niñas|víctimas?)$/iu;

export default defineRecordRule({
  id: 'indicators/counts-unsaid',
  title: 'An indicator seems to count people, and does not say so',
  why: 'Small numbers of people can point to a single child. They are suppressed in public output where the indicator says that it counts people.',
  clauses: ['L23'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['indicator'],
  kind: 'indicator',
  waysOut: [
    'Add "counts: people", so that small numbers are suppressed.',
    'Add "counts: other", where its values are no counts of persons.',
  ],
  messages: {
    unsaid: {
      text: 'the indicator {indicator} is measured in "{unit}", and does not say whether it counts people',
      help: 'add "counts: people", so that small numbers are suppressed in public output; or "counts: other"',
      label: 'people?',
    },
  },
  *check(indicator, { dataset }) {
    const { counts, unit } = indicator.data;
    if (counts !== undefined || !units.test(unit.trim())) return;
    yield { message: 'unsaid', data: { indicator: nameOf(dataset, indicator), unit }, place: at(indicator, 'unit') };
  },
});
