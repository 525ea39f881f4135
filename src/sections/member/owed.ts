import { isLive } from '../../facts/status.js';
import { dueDayOn, leadOn } from '../../facts/amendments.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Block, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { leadCell, nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, paragraph, row, table } from '../inline.js';
import { outlookCell, outlookMessages } from '../outlook-cell.js';
import { ledBy, memberOf } from './_member.js';

type Key =
  'needed' | 'partner' | 'made' | 'nothing' | 'record' | 'lead' | 'due' | 'outlook' | keyof typeof outlookMessages;
type Action = RegisterRecord<'action'>;
type Commitment = RegisterRecord<'commitment'>;

/** The actions of others without which those of the member cannot go on. */
function neededBy(context: SectionContext, member: string): readonly Action[] {
  const needed = new Set(
    ledBy(context, member).flatMap(({ data }) => ('depends_on' in data ? (data.depends_on ?? []) : [])),
  );
  return liveActions(context).filter(
    (action) => needed.has(action.id) && leadOn(action, context.snapshot.asOf) !== member,
  );
}

function liveActions({ snapshot }: SectionContext): readonly Action[] {
  return snapshot.dataset.of('action').filter((action) => isLive(action, snapshot.asOf));
}

function partnerIn(context: SectionContext, member: string): readonly Action[] {
  return liveActions(context).filter(({ data }) => data.partners?.includes(member) === true);
}

function madeTo({ snapshot }: SectionContext, member: string): readonly Commitment[] {
  return snapshot.dataset.of('commitment').filter((one) => one.data.to === member && isLive(one, snapshot.asOf));
}

function rowOf(context: SectionContext<Key>, record: Action | Commitment): Row {
  const due = dueDayOn(context.snapshot, record);
  return row(
    cellOf(...nameLines(context, record.id)),
    leadCell(context, record),
    cell(due === undefined ? absent(context.word('shared', 'noDate')) : day(due)),
    ...(record.kind === 'action' ? [outlookCell(context, record)] : []),
  );
}

function block(
  context: SectionContext<Key>,
  caption: 'needed' | 'partner' | 'made',
  records: readonly (Action | Commitment)[],
): Block[] {
  if (records.length === 0) return [];
  const keys = ['record', 'lead', 'due', ...(caption === 'made' ? [] : (['outlook'] as const))] as const;
  const rows = records.map((record) => rowOf(context, record));
  return [
    table(
      context.say(caption),
      keys.map((key) => column(context.label(key))),
      rows,
    ),
  ];
}

export default defineSection<Key>({
  id: 'member/owed',
  title: 'What is owed to you',
  messages: {
    needed: 'Actions of others that yours depend on',
    partner: 'Actions of others in which you are a partner',
    made: 'Commitments made to you',
    nothing: 'No action of another member is waited for by yours, and you are partner in none.',
    record: 'Record',
    lead: 'Lead',
    due: 'Due',
    outlook: 'Outlook',
    ...outlookMessages,
  },
  build(context) {
    const member = memberOf(context)?.id;
    if (member === undefined) return undefined;
    const blocks = [
      ...block(context, 'needed', neededBy(context, member)),
      ...block(context, 'partner', partnerIn(context, member)),
      ...block(context, 'made', madeTo(context, member)),
    ];
    return blocks.length === 0 ? [paragraph(context.say('nothing'))] : blocks;
  },
});
