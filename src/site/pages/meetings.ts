import { sortBy } from '../../base/order.js';
import { adoptionDay } from '../../facts/decisions.js';
import { isQuorate } from '../../facts/meetings.js';
import { statusOn } from '../../facts/status.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block, Line, Row } from '../../model/view.js';
import type { SectionContext } from '../../sections/define.js';
import { nameLines, statusCell } from '../../sections/fact-cells.js';
import { absent, cell, cellOf, column, day, joined, number, table, words } from '../../sections/inline.js';
import { defineSitePage } from '../define.js';

type Key =
  | 'meetings'
  | 'meetingsTable'
  | 'meeting'
  | 'on'
  | 'type'
  | 'status'
  | 'quorum'
  | 'quorate'
  | 'notQuorate'
  | 'unknown'
  | 'taken'
  | 'decisions'
  | 'decisionsTable'
  | 'decision'
  | 'adopted'
  | 'concerns'
  | 'nothing';

type Context = SectionContext<Key>;

function quorumLine(context: Context, meeting: RegisterRecord<'meeting'>): Line {
  if (statusOn(meeting, context.snapshot.asOf) !== 'held') return [absent(context.word('shared', 'none'))];
  const quorate = isQuorate(context.snapshot, meeting);
  if (quorate === undefined) return [absent(context.label('unknown'))];
  return [words(context.label(quorate ? 'quorate' : 'notQuorate'))];
}

function meetingRow(context: Context, meeting: RegisterRecord<'meeting'>): Row {
  const { dataset } = context.snapshot;
  const taken = dataset.of('decision').filter(({ data }) => data.meeting === meeting.id).length;
  const { date, type } = meeting.data;
  return {
    anchor: null,
    cells: [
      cellOf(...nameLines(context, meeting.id)),
      cell(day(date)),
      cell(words(context.word('meetingType', type))),
      statusCell(context, meeting),
      { lines: [quorumLine(context, meeting)] },
      cell(number(taken)),
    ],
  };
}

function meetingBlocks(context: Context): Block[] {
  const meetings = sortBy(context.snapshot.dataset.of('meeting'), ({ data }) => data.date).reverse();
  if (meetings.length === 0) return [];
  const keys = ['meeting', 'on', 'type', 'status', 'quorum'] as const;
  const columns = [
    ...keys.map((key) => column(context.label(key))),
    { ...column(context.label('taken')), align: 'end' as const },
  ];
  return [
    table(
      context.say('meetingsTable'),
      columns,
      meetings.map((meeting) => meetingRow(context, meeting)),
    ),
  ];
}

function decisionRow(context: Context, decision: RegisterRecord<'decision'>): Row {
  const on = adoptionDay(context.snapshot.dataset, decision);
  const concerns = (decision.data.concerns ?? []).map((id): Line => [context.reference(id)]);
  return {
    anchor: null,
    cells: [
      cellOf(...nameLines(context, decision.id)),
      cell(words(context.word('decisionType', decision.data.type))),
      statusCell(context, decision),
      cell(on === undefined ? absent(context.word('shared', 'noDate')) : day(on)),
      { lines: [concerns.length === 0 ? [absent(context.label('nothing'))] : joined(concerns)] },
    ],
  };
}

function decisionBlocks(context: Context): Block[] {
  const { dataset } = context.snapshot;
  const decisions = sortBy(dataset.of('decision'), (decision) => adoptionDay(dataset, decision) ?? '').reverse();
  if (decisions.length === 0) return [];
  const keys = ['decision', 'type', 'status', 'adopted', 'concerns'] as const;
  const columns = keys.map((key) => column(context.label(key)));
  return [
    table(
      context.say('decisionsTable'),
      columns,
      decisions.map((decision) => decisionRow(context, decision)),
    ),
  ];
}

export default defineSitePage<Key>({
  name: 'meetings',
  title: 'Meetings and decisions',
  intro: 'When the bodies met, whether enough members were there, and what was decided.',
  menu: 60,
  reads: ['meeting', 'decision'],
  sections: ['decisions/decisions-needed'],
  messages: {
    meetings: 'Meetings',
    meetingsTable: 'Meetings, the latest first',
    meeting: 'Meeting',
    on: 'Day',
    type: 'Type',
    status: 'Status',
    quorum: 'Quorum',
    quorate: 'quorate',
    notQuorate: 'not quorate',
    unknown: 'not recorded',
    taken: 'Decisions',
    decisions: 'Decisions',
    decisionsTable: 'Decisions, the latest first',
    decision: 'Decision',
    adopted: 'Adopted on',
    concerns: 'Concerns',
    nothing: 'nothing named',
  },
  build(context) {
    return [
      { id: 'meetings', title: context.label('meetings'), part: 'body', blocks: meetingBlocks(context) },
      { id: 'decisions', title: context.label('decisions'), part: 'body', blocks: decisionBlocks(context) },
    ];
  },
});
