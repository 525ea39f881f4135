import { bodiesOn, nationalBodies } from '../../facts/bodies.js';
import { seatedGroups } from '../../facts/groups.js';
import { isVacant, isVoting, rolesOn, seatsOn } from '../../facts/seats.js';
import type { Seat } from '../../facts/seats.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block, Line, Row } from '../../model/view.js';
import { maySee } from '../../facts/visible.js';
import type { SectionContext } from '../../sections/define.js';
import {
  absent,
  cell,
  cellOf,
  column,
  joined,
  mark,
  paragraph,
  recordId,
  share,
  table,
  words,
} from '../../sections/inline.js';
import { defineSitePage } from '../define.js';

type Key =
  | 'groups'
  | 'groupsTable'
  | 'group'
  | 'seated'
  | 'nobody'
  | 'coverage'
  | 'seatsTable'
  | 'organisation'
  | 'class'
  | 'role'
  | 'votes'
  | 'seat'
  | 'vacant'
  | 'noSeats'
  | 'bodies';

type Context = SectionContext<Key>;

/** Which of the groups that ought to be at the table are. */
function groupBlocks(context: Context): Block[] {
  const { snapshot } = context;
  const seated = seatedGroups(snapshot);
  const expected = snapshot.dataset.settings.expected_groups;
  if (expected.length === 0) return [];
  const there = expected.filter((group) => seated.has(group)).length;
  const rows = expected.map((group): Row => {
    const organisations = [...new Set((seated.get(group) ?? []).map(({ data }) => data.organisation))];
    const names = joined(organisations.map((id) => fullName(context, id)));
    const none: Line = [mark('not-rated', ''), words(' '), absent(context.label('nobody'))];
    return {
      anchor: null,
      cells: [cell(words(context.word('value', group))), { lines: [names.length === 0 ? none : names] }],
    };
  });
  return [
    paragraph(context.say('coverage', { share: share(there, expected.length) })),
    table(context.say('groupsTable'), [column(context.label('group')), column(context.label('seated'))], rows),
  ];
}

/** An organisation by its whole name: who reads this page may not know the short ones. */
function fullName(context: Context, id: string): Line {
  const organisation = context.snapshot.dataset.get('organisation', id);
  const name = organisation === undefined ? [] : context.text(id, organisation.data.name);
  return name.length === 0 ? [context.organisation(id)] : leading(name, id);
}

/** Words that name a record lead to it. */
function leading(line: Line, id: string): Line {
  return line.map((inline) => (inline.type === 'quote' ? { ...inline, about: id } : inline));
}

/** The national bodies first, then the others, each with its committees where the register has them. */
function bodiesInOrder(context: Context): readonly RegisterRecord<'body'>[] {
  const national = nationalBodies(context.snapshot);
  const rest = bodiesOn(context.snapshot).filter((body) => !national.includes(body));
  const isNational = ({ data }: RegisterRecord<'body'>): boolean => data.level === 'national';
  return [...national, ...rest.filter(isNational), ...rest.filter((body) => !isNational(body))];
}

function seatRow(context: Context, seat: Seat): Row {
  const { snapshot } = context;
  const { asOf, dataset } = snapshot;
  const organisation = dataset.get('organisation', seat.data.organisation);
  const roles = rolesOn(seat, asOf).map(({ role }): Line => [words(context.word('role', role))]);
  const knowsHolders = maySee(snapshot, 'member', 'holders') && dataset.keeps('person');
  const vacancy = knowsHolders && isVacant(seat, asOf) ? [absent(context.label('vacant'))] : undefined;
  return {
    anchor: null,
    cells: [
      cellOf(fullName(context, seat.data.organisation), vacancy),
      cell(words(organisation === undefined ? '' : context.word('value', organisation.data.class))),
      cell(...joined(roles)),
      cell(words(context.word('value', isVoting(seat, asOf) ? 'yes' : 'no'))),
      cell(recordId(seat.id)),
    ],
  };
}

/** A body with those who sit in it. */
function bodyBlocks(context: Context, body: RegisterRecord<'body'>): Block[] {
  const seats = seatsOn(context.snapshot, body.id);
  const keys = ['organisation', 'class', 'role', 'votes', 'seat'] as const;
  return [
    {
      type: 'heading',
      level: 3,
      content: leading(context.text(body.id, body.data.name), body.id),
      anchor: `body-${body.id}`,
    },
    seats.length === 0
      ? paragraph(context.say('noSeats'))
      : table(
          context.say('seatsTable', { body: context.text(body.id, body.data.name) }),
          keys.map((key) => column(context.label(key))),
          seats.map((seat) => seatRow(context, seat)),
        ),
  ];
}

export default defineSitePage<Key>({
  name: 'members',
  title: 'Members',
  intro: 'Who is at the table: the bodies, their members and the groups that they stand for.',
  menu: 50,
  reads: ['member', 'body'],
  sections: [],
  messages: {
    groups: 'Groups at the table',
    groupsTable: 'Groups that ought to be at the table of the national body, and who sits there for them',
    coverage: 'Groups with a seat: {share}. An organisation may stand for more than one.',
    group: 'Group',
    seated: 'Organisations with a seat',
    nobody: 'nobody',
    bodies: 'Bodies and their members',
    seatsTable: 'Seats of {body}',
    organisation: 'Organisation',
    class: 'Class',
    role: 'Role',
    votes: 'Votes',
    seat: 'Seat',
    vacant: 'nobody is named',
    noSeats: 'No seat is recorded.',
  },
  build(context) {
    const { snapshot } = context;
    const groups = nationalBodies(snapshot).length === 0 ? [] : groupBlocks(context);
    const bodies = bodiesInOrder(context).flatMap((body) => bodyBlocks(context, body));
    return [
      { id: 'groups', title: context.label('groups'), part: 'body', blocks: groups },
      { id: 'bodies', title: context.label('bodies'), part: 'body', blocks: bodies },
    ];
  },
});
