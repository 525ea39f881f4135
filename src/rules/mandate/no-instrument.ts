import { isPrincipal } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'mandate/no-instrument',
  title: 'No instrument establishes a body',
  why: 'A law, a decree or a decision gives a body its authority towards its members. Without one its work hangs on goodwill and on persons.',
  clauses: ['L3'],
  severity: 'info',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  waysOut: [
    'Record under "mandate" the instrument that establishes the body, with its article and day.',
    'Where there is none yet, record the minutes or the exchange of letters on which the body rests.',
  ],
  messages: {
    missing: {
      text: 'no instrument is recorded that establishes the body {body}',
      help: 'add "mandate" with its instrument, article and day',
    },
    ahead: {
      text: 'the instrument that establishes {body} is dated {day}',
      help: 'record the instrument on which the body rests until then, or correct the day',
      label: 'dated later',
    },
  },
  *check(body, { dataset, asOf }) {
    if (!holdsOn(body.data, asOf) || !isPrincipal(body)) return;
    const { mandate } = body.data;
    const name = nameOf(dataset, body);
    if (mandate === undefined) yield { message: 'missing', data: { body: name }, place: at(body) };
    else if (mandate.on !== undefined && mandate.on > asOf) {
      yield { message: 'ahead', data: { body: name, day: mandate.on }, place: at(body, 'mandate', 'on') };
    }
  },
});
