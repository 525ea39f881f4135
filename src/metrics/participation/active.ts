import { initiativesOn, isActive } from '../../facts/initiatives.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'participation/active',
  title: 'Initiatives in which the country is active',
  definition:
    'In how many of the initiatives of which the country is a member on the as-of day it was active within the time of the settings (twelve months unless they say otherwise): took part, shared good practice, met an obligation, or made a commitment.',
  formula: 'initiatives with an activity recent enough ÷ initiatives',
  moves: 'Take part in an event, meet an obligation or share a practice, and record it with its day.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L17'],
  since: '0.1.0',
  needs: ['initiative'],
  candidates: ['initiative'],
  reads: {
    initiative: ['from', 'to', 'participations', 'good_practices', 'obligations'],
    commitment: ['to', 'made_on'],
    settings: ['thresholds'],
  },
  hinges: ['initiative.participations'],
  aggregate: { how: 'share' },
  observe(snapshot) {
    const members = new Set(initiativesOn(snapshot).map(({ id }) => id));
    return snapshot.dataset
      .of('initiative')
      .map((initiative) =>
        members.has(initiative.id)
          ? tested(initiative, isActive(snapshot, initiative))
          : leftOut(initiative, 'no part in it on the as-of day'),
      );
  },
});
