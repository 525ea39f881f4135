import { nameOf } from '../../facts/names.js';
import { isLive } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'risks/no-owner',
  title: 'Nobody watches a risk',
  why: 'A risk that nobody watches is noticed when it has happened.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['risk'],
  kind: 'risk',
  waysOut: ['Name the organisation that watches it under "owner".', 'Close the risk, if it is over.'],
  messages: {
    none: {
      text: 'nobody watches the risk {risk}',
      help: 'add "owner" with the organisation that watches it, or close the risk',
      label: 'who watches?',
    },
  },
  *check(risk, { dataset, asOf }) {
    if (risk.data.owner !== undefined || !isLive(risk, asOf) || !knownOn(risk.data.identified_on, asOf)) return;
    yield { message: 'none', data: { risk: nameOf(dataset, risk) }, place: at(risk, 'title') };
  },
});
