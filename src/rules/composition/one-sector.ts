import { localBodies, nationalBodies } from '../../facts/bodies.js';
import { seatedClasses } from '../../facts/groups.js';
import { nameOf } from '../../facts/names.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'composition/one-sector',
  title: 'All seats of a body belong to one class of stakeholders',
  why: 'The body is multi-stakeholder and cross-sector by definition, and is asked to encourage the same locally. One class alone can coordinate itself without it.',
  clauses: ['L2', 'L13'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body', 'member', 'organisation'],
  absence: ['member', 'organisation'],
  waysOut: [
    'Give seats to organisations of other classes, such as civil society or industry.',
    'Correct the class of an organisation that is recorded under another.',
  ],
  messages: {
    national: {
      text: 'all seats of {body} belong to one class: {class}',
      help: 'add the seats of other stakeholders under members/, or correct the class of their organisations',
      label: 'one class only',
    },
    local: {
      text: 'all seats of the local body {body} belong to one class: {class}',
      help: 'add the seats of other stakeholders under members/, or correct the class of their organisations',
      severity: 'info',
      label: 'one class only',
    },
  },
  *check(snapshot) {
    for (const body of [...nationalBodies(snapshot), ...localBodies(snapshot)]) {
      const [kind, ...others] = seatedClasses(snapshot, body.id).keys();
      if (kind === undefined || others.length > 0) continue;
      const data = { body: nameOf(snapshot.dataset, body), class: kind.replaceAll('-', ' ') };
      yield { message: body.data.level === 'national' ? 'national' : 'local', data, place: at(body, 'name') };
    }
  },
});
