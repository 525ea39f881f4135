import { isHosted } from '../../facts/bodies.js';
import { nameOf } from '../../facts/names.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'mandate/host-remit',
  title: 'A hosted body has no explicit remit for this subject',
  why: 'The function may be assumed within an existing mechanism. It is assumed only where that mechanism was given it in words, by an instrument.',
  clauses: ['L4'],
  severity: 'warning',
  profile: 'standard',
  since: '0.1.0',
  needs: ['body'],
  kind: 'body',
  waysOut: [
    'Record under "host" the mechanism, its remit for this subject and the instrument that gives it.',
    'Where the body stands alone, set arrangement to standalone.',
  ],
  messages: {
    host: {
      text: 'the body {body} is within an existing mechanism, and "host" does not say which',
      help: 'add "host" with its mechanism, remit and instrument; or set arrangement: standalone',
      label: 'in which mechanism?',
    },
    remit: {
      text: 'nothing says how the mechanism that hosts {body} was given this function',
      help: 'add "remit" and "instrument" under "host"',
      label: 'no explicit remit',
    },
  },
  *check(body, { dataset, asOf }) {
    if (!isHosted(body) || !holdsOn(body.data, asOf)) return;
    const { host } = body.data;
    const data = { body: nameOf(dataset, body) };
    if (host === undefined) yield { message: 'host', data, place: at(body, 'arrangement') };
    else if (host.remit === undefined || host.instrument === undefined)
      yield { message: 'remit', data, place: at(body, 'host', 'mechanism') };
  },
});
