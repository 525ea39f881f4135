import { nameOf } from '../../facts/names.js';
import { rolesOn } from '../../facts/seats.js';
import { holdsOn } from '../../facts/time.js';
import { at } from '../../model/finding.js';
import { defineRecordRule } from '../define.js';

export default defineRecordRule({
  id: 'seats/term-expired',
  title: 'A seat lasts on, and its roles have ended',
  why: 'When the term of a role ends and nothing follows, nobody can say whether the organisation still sits and votes.',
  clauses: ['L7'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: ['member'],
  kind: 'member',
  waysOut: ['Add the role that the seat has now, with its first day.', 'Record the last day of the seat under "to".'],
  messages: {
    expired: {
      text: 'the last role of the seat {seat} ended on {day}, and the seat lasts on',
      help: 'add the present role under "roles"; or end the seat with "to"',
      label: 'ended',
    },
  },
  *check(seat, { dataset, asOf }) {
    if (!holdsOn(seat.data, asOf) || rolesOn(seat, asOf).length > 0) return;
    const ended = seat.data.roles
      .map(({ to }, index) => ({ to: to ?? '', index }))
      .filter(({ to }) => to !== '' && to < asOf);
    const last = ended.reduce<(typeof ended)[number] | undefined>(
      (a, b) => (a === undefined || b.to > a.to ? b : a),
      undefined,
    );
    if (last === undefined) return;
    yield {
      message: 'expired',
      data: { seat: nameOf(dataset, seat), day: last.to },
      place: at(seat, 'roles', last.index, 'to'),
    };
  },
});
