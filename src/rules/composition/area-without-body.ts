import { localBodiesOf } from '../../facts/bodies.js';
import { wordsOf } from '../../facts/names.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'composition/area-without-body',
  title: 'An area has no local body',
  why: 'The body encourages a multi-stakeholder approach locally as well as nationally. An area without a local body has nobody who carries it there.',
  clauses: ['L13'],
  severity: 'info',
  profile: 'strict',
  since: '0.1.0',
  needs: ['body'],
  absence: ['body'],
  waysOut: [
    'Record the local body of the area under bodies/, with level sub-national and its area.',
    'Record a waiver whose scope is the area, such as XT-03, with the decision behind it.',
  ],
  messages: {
    none: {
      text: 'the area {area} ({name}) has no local body',
      help: 'record its local body under bodies/; or waive this with the scope {area}',
      label: 'no local body',
    },
  },
  *check(snapshot) {
    const { areas } = snapshot.dataset.settings;
    for (const [index, { code, name }] of (areas ?? []).entries()) {
      if (localBodiesOf(snapshot, code).length > 0) continue;
      const data = { area: code, name: wordsOf(snapshot.dataset, name) };
      yield { message: 'none', data, place: { settings: ['areas', index, 'code'] }, scope: code };
    }
  },
});
