import { sortBy } from '../../base/order.js';
import { adoptedDecisions, openFollowUps } from '../../facts/decisions.js';
import type { OpenFollowUp } from '../../facts/decisions.js';
import { daysLate } from '../../facts/overdue.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, paragraph, row, table } from '../inline.js';

type Key = 'table' | 'none' | 'noneAsked' | 'decision' | 'what' | 'who' | 'due' | 'late' | 'nobody';

function rowOf(context: SectionContext<Key>, { decision, item, due }: OpenFollowUp): Row {
  const { snapshot } = context;
  const late = due === undefined ? 0 : daysLate(snapshot, due, snapshot.asOf);
  return row(
    cellOf(...nameLines(context, decision.id)),
    cellOf(context.text(decision.id, item.what)),
    cell(item.who === undefined ? absent(context.label('nobody')) : context.organisation(item.who)),
    cellOf(
      [due === undefined ? absent(context.word('shared', 'noDate')) : day(due)],
      late > 0 ? context.say('late', { count: late }) : undefined,
    ),
  );
}

export default defineSection<Key>({
  id: 'meeting/carried-over',
  title: 'Follow-up of earlier decisions',
  messages: {
    table: 'What earlier decisions asked for and is not done yet',
    none: 'Everything that earlier decisions asked for is done.',
    noneAsked: 'No earlier decision asked for anything.',
    decision: 'Decision',
    what: 'What',
    who: 'Who',
    due: 'Due',
    late: { one: '{count} day late', other: '{count} days late' },
    nobody: 'not assigned',
  },
  build(context) {
    if (context.subject.meeting === undefined || !context.snapshot.dataset.keeps('decision')) return undefined;
    const open = sortBy(
      openFollowUps(context.snapshot),
      ({ due }) => due,
      ({ decision }) => decision.id,
    );
    const isAsked = adoptedDecisions(context.snapshot).some(({ data }) => (data.follow_up ?? []).length > 0);
    if (open.length === 0) return [paragraph(context.say(isAsked ? 'none' : 'noneAsked'))];
    const columns = (['decision', 'what', 'who', 'due'] as const).map((key) => column(context.label(key)));
    return [
      table(
        context.say('table'),
        columns,
        open.map((one) => rowOf(context, one)),
      ),
    ];
  },
});
