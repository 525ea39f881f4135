import { periodDays } from '../../base/period.js';
import { adoptedDecisions, adoptionDay } from '../../facts/decisions.js';
import { isQuorate } from '../../facts/meetings.js';
import { sortBy } from '../../base/order.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Inline, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, paragraph, table, words } from '../inline.js';

type Key =
  | 'table'
  | 'decision'
  | 'type'
  | 'on'
  | 'concerns'
  | 'quorum'
  | 'quorate'
  | 'notQuorate'
  | 'unknown'
  | 'none'
  | 'nothing';

type Decision = RegisterRecord<'decision'>;

function quorumInline(context: SectionContext<Key>, decision: Decision): Inline {
  const meeting = context.snapshot.dataset.get('meeting', decision.data.meeting);
  const quorate = meeting === undefined ? undefined : isQuorate(context.snapshot, meeting);
  if (quorate === undefined) return absent(context.label('unknown'));
  return quorate ? words(context.label('quorate')) : absent(context.label('notQuorate'));
}

function rowOf(context: SectionContext<Key>, decision: Decision, on: string | undefined): Row {
  const concerns = (decision.data.concerns ?? []).map((id) => [context.reference(id)]);
  return {
    anchor: decision.id,
    cells: [
      cellOf(...nameLines(context, decision.id)),
      cell(words(context.word('decisionType', decision.data.type))),
      cell(on === undefined ? absent(context.word('shared', 'noDate')) : day(on)),
      cell(...(concerns.length === 0 ? [absent(context.label('nothing'))] : joined(concerns))),
      cell(quorumInline(context, decision)),
    ],
  };
}

export default defineSection<Key>({
  id: 'decisions/decisions-taken',
  title: 'Decisions adopted',
  messages: {
    table: 'Decisions adopted in the period and those that changed the plan',
    decision: 'Decision',
    type: 'Type',
    on: 'Adopted on',
    concerns: 'Concerns',
    quorum: 'Quorum',
    quorate: 'quorate',
    notQuorate: 'not quorate',
    unknown: 'not recorded',
    none: 'No decision was adopted in the period.',
    nothing: 'nothing named',
  },
  build(context) {
    const { snapshot, period } = context;
    if (!snapshot.dataset.keeps('decision')) return undefined;
    const { from } = periodDays(period, snapshot.dataset.fiscalYear);
    const dated = adoptedDecisions(snapshot).map((decision) => ({
      decision,
      on: adoptionDay(snapshot.dataset, decision),
    }));
    const shown = dated.filter(
      ({ decision, on }) => decision.data.type === 'amend' || (on !== undefined && on >= from),
    );
    if (shown.length === 0) return [paragraph(context.say('none'))];
    const rows = sortBy(shown, ({ on }) => on).map(({ decision, on }) => rowOf(context, decision, on));
    const columns = (['decision', 'type', 'on', 'concerns', 'quorum'] as const).map((key) =>
      column(context.label(key)),
    );
    return [table(context.say('table'), columns, rows)];
  },
});
