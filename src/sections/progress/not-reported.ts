import { debtsOf, owedUpdatesIn, updateDeadline } from '../../facts/updates.js';
import type { Debt, OwedUpdate } from '../../facts/updates.js';
import type { Block, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { cell, cellOf, column, day, joined, numbers, paragraph, row, share, table } from '../inline.js';

type Key =
  | 'summary'
  | 'summaryOfYear'
  | 'none'
  | 'table'
  | 'owner'
  | 'missing'
  | 'received'
  | 'late'
  | 'subject'
  | 'reportedOn'
  | 'nothingOwed';

function missingRow(context: SectionContext<Key>, debt: Debt): Row {
  const records: Line[] = debt.missing.map(({ subject }) => joined(nameLines(context, subject.id), ' '));
  return row(
    cell(context.organisation(debt.owner)),
    cellOf(...records),
    cell(share(debt.owed.length - debt.missing.length, debt.owed.length)),
  );
}

function lateRows(context: SectionContext<Key>, owed: readonly OwedUpdate[]): Row[] {
  return owed
    .filter(({ reported, onTime }) => reported && !onTime)
    .map(({ subject, owner, reportedOn }) =>
      row(
        cellOf(...nameLines(context, subject.id)),
        cell(context.organisation(owner)),
        cell(...(reportedOn === undefined ? [] : [day(reportedOn)])),
      ),
    );
}

export default defineSection<Key>({
  id: 'progress/not-reported',
  title: 'Who did not report',
  messages: {
    summary: 'Updates received: {received}. In time, by {deadline}: {ontime}.',
    summaryOfYear: 'Updates received: {received}. In time: {ontime}.',
    none: 'Every update that was owed has come.',
    nothingOwed: 'No update is owed for this period.',
    table: 'Updates that did not come',
    owner: 'Organisation',
    missing: 'Not reported',
    received: 'Received of owed',
    late: 'Updates that came after the deadline',
    subject: 'Concerns',
    reportedOn: 'Reported on',
  },
  build(context) {
    const { snapshot, period } = context;
    if (!snapshot.dataset.keeps('update')) return undefined;
    const owed = owedUpdatesIn(snapshot, period);
    if (owed.length === 0) return [paragraph(context.say('nothingOwed'))];
    const debts = debtsOf(owed).map((debt) => missingRow(context, debt));
    const late = lateRows(context, owed);
    const several = new Set(owed.map(({ deadline }) => deadline)).size > 1;
    const summary = context.say(several ? 'summaryOfYear' : 'summary', {
      received: share(owed.filter(({ reported }) => reported).length, owed.length),
      deadline: day(updateDeadline(snapshot.dataset, period)),
      ontime: share(owed.filter(({ onTime }) => onTime).length, owed.length),
    });
    const columns = [
      column(context.label('owner')),
      column(context.label('missing')),
      numbers(context.label('received')),
    ];
    const lateColumns = (['subject', 'owner', 'reportedOn'] as const).map((key) => column(context.label(key)));
    const blocks: Block[] = [
      paragraph(summary),
      debts.length === 0 ? paragraph(context.say('none')) : table(context.say('table'), columns, debts),
      ...(late.length === 0 ? [] : [table(context.say('late'), lateColumns, late)]),
    ];
    return blocks;
  },
});
