import { addMonths } from '../../base/day.js';
import { holderOn, isSeatOn, rolesOn } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { absent, cell, cellOf, column, day, joined, paragraph, row, share, table, words } from '../inline.js';
import { lastAttended, meetingsOf, memberOf, seatsOf } from './_member.js';

type Key =
  'table' | 'seat' | 'body' | 'role' | 'held' | 'vacant' | 'filled' | 'attendance' | 'last' | 'never' | 'noSeat';

function rowOf(context: SectionContext<Key>, seat: Seat): Row {
  const { asOf } = context.snapshot;
  const body = context.snapshot.dataset.get('body', seat.data.body);
  const roles = rolesOn(seat, asOf).map(({ role }) => [words(context.word('role', role))]);
  const title = context.text(seat.id, seat.data.seat);
  return row(
    cellOf([words(seat.id)], title),
    cellOf(body === undefined ? [context.reference(seat.data.body)] : context.text(body.id, body.data.name)),
    cell(...joined(roles)),
    cell(holderOn(seat, asOf) === undefined ? absent(context.label('vacant')) : words(context.label('filled'))),
  );
}

export default defineSection<Key>({
  id: 'member/standing',
  title: 'Your seat and attendance',
  messages: {
    table: 'Your seats',
    seat: 'Seat',
    body: 'Body',
    role: 'Role',
    held: 'Holder',
    vacant: 'vacant',
    filled: 'named',
    attendance: 'You took part in {share} meetings of the last twelve months.',
    last: 'The last was on {day}.',
    never: 'No attendance of yours is recorded.',
    noSeat: 'You have no seat on this day.',
  },
  build(context) {
    const member = memberOf(context)?.id;
    if (member === undefined || !context.snapshot.dataset.keeps('member')) return undefined;
    const { asOf } = context.snapshot;
    const seats = seatsOf(context, member).filter((seat) => isSeatOn(seat, asOf));
    if (seats.length === 0) return [paragraph(context.say('noSeat'))];
    const year = addMonths(asOf, -12);
    const { held, attended } = meetingsOf(context, member);
    const recent = (list: typeof held): number => list.filter(({ data }) => data.date > year).length;
    const last = lastAttended(context, member);
    const columns = (['seat', 'body', 'role', 'held'] as const).map((key) => column(context.label(key)));
    const lastLine = last === undefined ? context.say('never') : context.say('last', { day: day(last) });
    return [
      table(
        context.say('table'),
        columns,
        seats.map((seat) => rowOf(context, seat)),
      ),
      ...(recent(held) === 0
        ? []
        : [
            paragraph([
              ...context.say('attendance', { share: share(recent(attended), recent(held)) }),
              words(' '),
              ...lastLine,
            ]),
          ]),
    ];
  },
});
