import { reachedAreas } from '../../facts/dissemination.js';
import { wordsOf } from '../../facts/names.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'dissemination/area-not-reached',
  title: 'No knowledge product has reached an area',
  why: 'Knowledge is to reach local service providers as well as national ones. An area that nothing has ever reached is a white spot.',
  clauses: ['L12'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['product'],
  absence: ['product', 'provider'],
  waysOut: [
    'Pass a product on to service providers of the area, and name them or the area in the dissemination.',
    'Record a waiver whose scope is the area, with the decision behind it.',
  ],
  messages: {
    none: {
      text: 'no knowledge product has reached the area {area} ({name})',
      help: 'pass one on to its service providers, and name them or the area under "disseminations"; or waive this with the scope {area}',
      label: 'not reached',
    },
  },
  *check(snapshot) {
    const reached = reachedAreas(snapshot);
    for (const [index, { code, name }] of (snapshot.dataset.settings.areas ?? []).entries()) {
      if (reached.has(code)) continue;
      const data = { area: code, name: wordsOf(snapshot.dataset, name) };
      yield { message: 'none', data, place: { settings: ['areas', index, 'code'] }, scope: code };
    }
  },
});
