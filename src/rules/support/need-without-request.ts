import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'support/need-without-request',
  title: 'A need for support has not been put to anybody',
  why: 'Partners can offer only what they know is needed. A need that stays in the register brings no support.',
  clauses: ['L14'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['support'],
  kind: 'support',
  waysOut: ['Ask a partner, and record the request with its day.', 'Withdraw the need, if it is met otherwise.'],
  messages: {
    none: {
      text: 'the need {support} has not been put to anybody',
      help: 'ask a partner, and add the request under "requests"; or withdraw the need',
      label: 'not requested',
    },
  },
  *check(support, { dataset, asOf }) {
    if (statusOn(support, asOf) !== 'needed') return;
    if ((support.data.requests ?? []).some(({ on }) => on <= asOf)) return;
    yield { message: 'none', data: { support: nameOf(dataset, support) }, place: at(support, 'status') };
  },
});
