import { addMonths } from '../../base/day.js';
import { initiativesOn, isActive, lastActiveOn } from '../../facts/initiatives.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'initiatives/dormant',
  title: 'The country was not active in an initiative for a long time',
  why: 'A national body will ensure active participation in global initiatives. A membership without any activity is one on paper.',
  clauses: ['L17'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['initiative'],
  waysOut: [
    'Record what the country took part in, shared or met since.',
    'End the membership with "to", or plan what comes next.',
  ],
  messages: {
    since: {
      text: 'nothing is recorded of the country in {initiative} since {day}, for more than {months} months',
      help: 'add what it took part in, shared or met since; or end the membership with "to"',
      label: 'since {day}',
    },
    never: {
      text: 'nothing is recorded of the country in {initiative}',
      help: 'add what it took part in, shared or met; or end the membership with "to"',
      label: 'no activity',
    },
  },
  *check(snapshot) {
    const { dataset, asOf } = snapshot;
    const months = dataset.settings.thresholds.initiative_active_months;
    for (const initiative of initiativesOn(snapshot)) {
      const { from } = initiative.data;
      const isNew = from !== undefined && from >= addMonths(asOf, -months);
      if (isNew || isActive(snapshot, initiative)) continue;
      const day = lastActiveOn(snapshot, initiative);
      const name = nameOf(dataset, initiative);
      const place = at(initiative, 'name');
      if (day === undefined) yield { message: 'never', data: { initiative: name }, place };
      else yield { message: 'since', data: { initiative: name, day, months }, place };
    }
  },
});
