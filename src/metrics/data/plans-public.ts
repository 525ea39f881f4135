import { statusOn } from '../../facts/status.js';
import { audienceOf } from '../../parse/known.js';
import { notLive } from '../_actions.js';
import { leftOut, tested } from '../_observe.js';
import { defineMetric } from '../define.js';

export default defineMetric({
  id: 'data/plans-public',
  title: 'Programmes published',
  definition:
    'How many of the programmes adopted and in force on the as-of day are public: everybody may see their record, and it says where they are published.',
  formula:
    'adopted programmes that the public may see, with an address ÷ adopted programmes (plan quality, SIGMA / OECD)',
  moves: 'Publish the programme, record its address under "url", and let its record be public.',
  unit: 'share',
  better: 'up',
  range: [0, 1],
  clauses: ['L19', 'L21'],
  since: '0.1.0',
  needs: ['programme'],
  candidates: ['programme'],
  reads: { programme: ['status', 'history', 'url', 'visibility'], settings: ['default_visibility'] },
  hinges: ['programme.url'],
  aggregate: { how: 'share' },
  observe: (snapshot) =>
    snapshot.dataset.of('programme').map((programme) => {
      if (statusOn(programme, snapshot.asOf) !== 'adopted') return leftOut(programme, notLive(programme, snapshot));
      const isPublic = audienceOf(programme, snapshot.dataset.settings) === 'public';
      return tested(programme, isPublic && programme.data.url !== undefined);
    }),
});
