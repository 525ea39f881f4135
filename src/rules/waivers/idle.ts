import { waiversInForce } from '../../facts/waivers.js';
import { at } from '../../model/finding.js';
import { defineFindingsRule } from '../define.js';

export default defineFindingsRule({
  id: 'waivers/idle',
  title: 'A waiver silences nothing',
  why: 'A waiver that is no longer needed would silence the next finding of its rule unseen.',
  clauses: ['L3', 'L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['waiver'],
  waysOut: [
    'Remove the waiver: what it silenced is mended.',
    'Correct its rule, record or scope, if it was meant for something else.',
  ],
  messages: {
    idle: {
      text: 'the waiver {id} of {rule} silences nothing',
      help: 'remove the waiver, or correct its rule, record or scope',
      label: 'nothing to silence',
    },
  },
  *check(snapshot, findings, notAsked) {
    const used = new Set(findings.map((finding) => finding.waivedBy));
    for (const waiver of waiversInForce(snapshot)) {
      if (used.has(waiver.id) || notAsked.has(waiver.data.rule)) continue;
      yield { message: 'idle', data: { id: waiver.id, rule: waiver.data.rule }, place: at(waiver, 'rule') };
    }
  },
});
