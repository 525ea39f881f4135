import { contactsOn, isContactFresh } from '../../facts/initiatives.js';
import { holdsOn } from '../../facts/time.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'participation/contacts-fresh',
  title: 'Points of contact confirmed',
  definition:
    'For how many of the initiatives in which the country takes part on the as-of day a point of contact was confirmed, or took up the post, within the time of the settings (twelve months unless they say otherwise).',
  formula: 'initiatives with a contact post in force that was confirmed or began recently enough ÷ initiatives',
  moves: 'Confirm the point of contact, and record "confirmed_on".',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L16'],
  since: '0.1.0',
  needs: ['initiative'],
  candidates: ['initiative'],
  reads: { initiative: ['from', 'to', 'contact_posts'], settings: ['thresholds'] },
  hinges: ['initiative.contact_posts'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const { dataset, asOf } = snapshot;
    return dataset.of('initiative').map((initiative) => {
      if (!holdsOn(initiative.data, asOf)) return leftOut(initiative, 'no part in it on the as-of day');
      const contacts = contactsOn(initiative, asOf).filter(({ post }) => post.role === 'contact');
      return tested(
        initiative,
        contacts.some(({ post }) => isContactFresh(snapshot, post)),
      );
    });
  },
});
