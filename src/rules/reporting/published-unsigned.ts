import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'reporting/published-unsigned',
  title: 'A report was published without a sign-off for its audience',
  why: 'A report is a draft until somebody has signed it off for those who will read it. Nothing is published that was not cleared for its audience.',
  clauses: ['L21'],
  severity: 'error',
  profile: 'basic',
  since: '0.1.0',
  needs: ['period'],
  kind: 'period',
  waysOut: [
    'Record under "sign_offs" who signed the report off for this audience, and when.',
    'Withdraw the report until it is signed off.',
  ],
  messages: {
    none: {
      text: 'the {report} report of {period} was published for {audience} on {day}, and nobody signed it off for them',
      help: 'add under "sign_offs" who signed it off for {audience}, and when',
      label: 'not signed off',
    },
    later: {
      text: 'the {report} report of {period} was published for {audience} on {day}, before its sign-off on {signed}',
      help: 'correct the day of the publication or of the sign-off',
      label: 'signed off on {signed}',
    },
  },
  *check(period, { asOf }) {
    const signed = period.data.sign_offs ?? [];
    for (const [index, publication] of (period.data.publications ?? []).entries()) {
      const { report, audience, published_on: day } = publication;
      if (day === undefined || day > asOf) continue;
      const days = signed.filter((entry) => entry.audience === audience).map(({ on }) => on);
      const first = days.toSorted()[0];
      if (first !== undefined && first <= day) continue;
      const place = at(period, 'publications', index, 'published_on');
      const data = { report, period: period.id, audience, day };
      if (first === undefined) yield { message: 'none', data, place };
      else yield { message: 'later', data: { ...data, signed: first }, place };
    }
  },
});
