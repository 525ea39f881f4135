import { nameOf } from '../../facts/names.js';
import { statusOn } from '../../facts/status.js';
import { knownOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

const weights: Readonly<Record<'low' | 'medium' | 'high', number>> = { low: 1, medium: 2, high: 3 };

/** Likelihood times impact from which something must be done: high with medium, or more. */
const grave = 6;

export default defineRecordRule({
  id: 'risks/no-response',
  title: 'Nothing is done about a grave risk',
  why: 'A risk that is likely and weighs heavily is met, or accepted knowingly. To note it is not enough.',
  clauses: ['L10', 'L20'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['risk'],
  kind: 'risk',
  waysOut: [
    'Record under "response" what is done about it.',
    'Accept the risk: set the status to accepted, with the reason.',
  ],
  messages: {
    none: {
      text: 'the risk {risk} is of {likelihood} likelihood and {impact} impact, and nothing is recorded that is done about it',
      help: 'add "response" with what is done about it; or set the status to accepted, with the reason',
      label: 'what is done?',
    },
  },
  *check(risk, { dataset, asOf }) {
    const { likelihood, impact, response, identified_on: identified } = risk.data;
    const status = statusOn(risk, asOf);
    if (response !== undefined || (status !== 'open' && status !== 'materialised')) return;
    if (!knownOn(identified, asOf) || weights[likelihood] * weights[impact] < grave) return;
    yield { message: 'none', data: { risk: nameOf(dataset, risk), likelihood, impact }, place: at(risk, 'impact') };
  },
});
