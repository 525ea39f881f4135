import { nameOf } from '../../facts/names.js';
import { agreementsInForce } from '../../facts/policies.js';
import { at } from '../../model/finding.js';
import { defineDatasetRule } from '../define.js';

export default defineDatasetRule({
  id: 'agreements/no-parties',
  title: 'An agreement in force names fewer than two parties',
  why: 'An agreement binds its parties. Who they are decides who may share what with whom.',
  clauses: ['L22', 'L24'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['policy'],
  waysOut: ['Name the organisations under "parties".', 'Change the type, if it is not an agreement.'],
  messages: {
    few: {
      text: 'the agreement {agreement} is in force, and names fewer than two parties',
      help: 'add the organisations under "parties"',
      label: 'between whom?',
    },
  },
  *check(snapshot) {
    for (const agreement of agreementsInForce(snapshot)) {
      const { parties = [] } = agreement.data;
      if (parties.length >= 2) continue;
      const place = parties.length === 0 ? at(agreement, 'type') : at(agreement, 'parties', 0);
      yield { message: 'few', data: { agreement: nameOf(snapshot.dataset, agreement) }, place };
    }
  },
});
