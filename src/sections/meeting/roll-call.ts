import { isVoting, rolesOn } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import { seatsAt } from '../../facts/meetings.js';
import type { Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cell, cellOf, column, joined, number, paragraph, row, table, words } from '../inline.js';

type Key = 'quorum' | 'table' | 'seat' | 'organisation' | 'role' | 'votes' | 'present' | 'yes' | 'no' | 'seats';

function presence(context: SectionContext<Key>, seat: Seat): Line {
  const entry = context.subject.meeting?.data.attendance?.find(({ member }) => member === seat.id);
  return [words(entry === undefined ? '' : context.word('presence', entry.presence))];
}

function rowOf(context: SectionContext<Key>, seat: Seat, on: string): Row {
  const roles = rolesOn(seat, on).map(({ role }): Line => [words(context.word('role', role))]);
  return row(
    cell(words(seat.id)),
    cell(context.organisation(seat.data.organisation)),
    cell(...joined(roles)),
    cell(words(context.label(isVoting(seat, on) ? 'yes' : 'no'))),
    cellOf(presence(context, seat)),
  );
}

/** The quorum as the body's record has it, with the seats that count towards it. */
function quorumLine(context: SectionContext<Key>, seats: readonly Seat[], on: string): Line {
  const body = context.snapshot.dataset.get('body', context.subject.meeting?.data.body);
  const quorum = body?.data.quorum;
  const counted = quorum?.of === 'all-seats' ? seats : seats.filter((seat) => isVoting(seat, on));
  if (quorum?.at_least === undefined) return context.say('seats', { count: seats.length });
  return context.say('quorum', { fraction: words(String(quorum.at_least)), seats: number(counted.length) });
}

export default defineSection<Key>({
  id: 'meeting/roll-call',
  title: 'Roll call',
  messages: {
    quorum: 'Quorum: {fraction} of {seats} seats.',
    seats: { one: '{count} seat; no quorum is recorded.', other: '{count} seats; no quorum is recorded.' },
    table: 'Seats on the day of the meeting',
    seat: 'Seat',
    organisation: 'Organisation',
    role: 'Role',
    votes: 'Votes',
    present: 'Present',
    yes: 'yes',
    no: 'no',
  },
  build(context) {
    const { meeting } = context.subject;
    if (meeting === undefined) return undefined;
    const seats = seatsAt(context.snapshot.dataset, meeting);
    if (seats.length === 0) return undefined;
    const on = meeting.data.date;
    const keys = ['seat', 'organisation', 'role', 'votes', 'present'] as const;
    const columns = keys.map((key) => column(context.label(key)));
    const rows = seats.map((seat) => rowOf(context, seat, on));
    return [paragraph(quorumLine(context, seats, on)), table(context.say('table'), columns, rows)];
  },
});
