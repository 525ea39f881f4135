import { addMonths } from '../../base/day.js';
import { holdsOn } from '../../facts/time.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'participation/contacts-fresh',
  title: 'Points of contact confirmed',
  definition:
    'For how many of the initiatives in which the country takes part on the as-of day a point of contact was confirmed within the time of the settings (twelve months unless they say otherwise).',
  formula: 'initiatives with a contact post in force that was confirmed recently enough ÷ initiatives',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L16'],
  since: '0.1.0',
  needs: ['initiative'],
  reads: { initiative: ['from', 'to', 'contact_posts'], settings: ['thresholds'] },
  hinges: ['initiative.contact_posts'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { dataset, asOf } = snapshot;
    const oldest = addMonths(asOf, -dataset.settings.thresholds.contact_confirmed_months);
    return dataset.of('initiative').map((initiative) => {
      if (!holdsOn(initiative.data, asOf)) return leftOut(initiative, 'no part in it on the as-of day');
      const posts = (initiative.data.contact_posts ?? []).filter(
        (post) => post.role === 'contact' && holdsOn(post, asOf),
      );
      const days = posts.flatMap((post) => post.confirmed_on ?? []);
      return tested(
        initiative,
        days.some((day) => day >= oldest && day <= asOf),
      );
    });
  },
});
