import { openFollowUps } from '../../facts/decisions.js';
import { graveGapsWithoutAction, materialisedRisks, redTwice } from '../../facts/escalation.js';
import { daysLate } from '../../facts/overdue.js';
import { maySee } from '../../facts/visible.js';
import type { Block, Column, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cell, cellOf, column, day, paragraph, row, table } from '../inline.js';
import { seesKind } from '../visible-kind.js';
import { leadCell, nameLines, updateOfPeriod } from '../fact-cells.js';

type Key =
  | 'needed'
  | 'noneNeeded'
  | 'escalated'
  | 'noneEscalated'
  | 'concerns'
  | 'asked'
  | 'askedBy'
  | 'why'
  | 'who'
  | 'more'
  | 'redTwice'
  | 'materialised'
  | 'gapWithoutAction'
  | 'followUp'
  | 'rule';

function neededRows(context: SectionContext): Row[] {
  const subjects = [...context.snapshot.dataset.of('action'), ...context.snapshot.dataset.of('commitment')];
  return subjects.flatMap((subject) => {
    const update = updateOfPeriod(context, subject.id);
    const asked = update === undefined ? [] : context.text(update.id, update.data.decision_needed);
    if (update === undefined || asked.length === 0) return [];
    return [
      row(
        cellOf(...nameLines(context, subject.id)),
        cell(...asked),
        cell(context.organisation(update.data.reported_by)),
      ),
    ];
  });
}

function redRows(context: SectionContext<Key>): Row[] {
  return redTwice(context.snapshot, context.previous).map((action) =>
    escalation(context, action.id, context.say('redTwice'), leadCell(context, action)),
  );
}

function riskRows(context: SectionContext<Key>): Row[] {
  return materialisedRisks(context.snapshot).map((risk) =>
    escalation(context, risk.id, context.say('materialised'), cell(context.organisation(risk.data.owner))),
  );
}

function gapRows(context: SectionContext<Key>): Row[] {
  return graveGapsWithoutAction(context.snapshot).map((gap) =>
    escalation(context, gap.id, context.say('gapWithoutAction'), cell(context.organisation(undefined))),
  );
}

function overdueFollowUps(context: SectionContext<Key>): Row[] {
  const { snapshot } = context;
  return openFollowUps(snapshot).flatMap(({ decision, item, due }) => {
    if (due === undefined || daysLate(snapshot, due, snapshot.asOf) === 0) return [];
    const what: Line = context.text(decision.id, item.what);
    const why = context.say('followUp', { due: day(due), what });
    return [escalation(context, decision.id, why, cell(context.organisation(item.who)))];
  });
}

function escalation(context: SectionContext, id: string, why: Line, who: Row['cells'][number]): Row {
  return row(cellOf(...nameLines(context, id)), cell(...why), who);
}

/** How many rows a page for a board has room for. */
const mostOnAPage = 5;

const isOnAPage = ({ sectionNames }: SectionContext<Key>): boolean => sectionNames.includes('in-brief');

/** A table; on a page for a board its first rows, and how many more there are. */
function tableOf(
  context: SectionContext<Key>,
  caption: Line,
  columns: readonly Column[],
  rows: readonly Row[],
): Block[] {
  const most = isOnAPage(context) ? mostOnAPage : rows.length;
  const left = rows.length - most;
  return [
    table(caption, columns, rows.slice(0, most)),
    ...(left > 0 ? [paragraph(context.say('more', { count: left }))] : []),
  ];
}

function neededBlock(context: SectionContext<Key>): Block[] {
  if (!context.snapshot.dataset.keeps('update')) return [];
  if (!maySee(context.snapshot, 'update', 'decision_needed')) return [];
  const rows = neededRows(context);
  if (rows.length === 0) return [paragraph(context.say('noneNeeded'))];
  const columns = [column(context.label('concerns')), column(context.label('asked')), column(context.label('askedBy'))];
  return tableOf(context, context.say('needed'), columns, rows);
}

export default defineSection<Key>({
  id: 'decisions/decisions-needed',
  title: 'Decisions needed and escalations',
  messages: {
    needed: 'Decisions that are asked for',
    noneNeeded: 'No update of this period asks for a decision.',
    escalated: 'Escalated to the body',
    noneEscalated: 'Nothing is escalated.',
    more: { one: '{count} more: see the quarterly report.', other: '{count} more: see the quarterly report.' },
    concerns: 'Concerns',
    asked: 'What is asked',
    askedBy: 'Asked by',
    why: 'Why',
    who: 'Responsible',
    redTwice: 'off course in this period and in the one before',
    materialised: 'the risk has materialised',
    gapWithoutAction: 'a gap of high or critical severity with no live action',
    followUp: 'not done, due {due}: {what}',
    rule: 'Escalated are: actions off course in two periods in a row, risks that have materialised, gaps of high or critical severity without a live action, and what a decision asked for and is overdue.',
  },
  build(context) {
    const escalated = [...redRows(context), ...riskRows(context), ...gapRows(context), ...overdueFollowUps(context)];
    // An audience that sees neither what is asked nor what weighs is not told that there is nothing.
    const seesAll = maySee(context.snapshot, 'update', 'decision_needed') && seesKind(context, 'decision');
    if (!seesAll && escalated.length === 0) return undefined;
    const columns = [column(context.label('concerns')), column(context.label('why')), column(context.label('who'))];
    return [
      ...neededBlock(context),
      ...(escalated.length === 0
        ? [paragraph(context.say('noneEscalated'))]
        : tableOf(context, context.say('escalated'), columns, escalated)),
      // A page for a board has no room for what the quarterly report says.
      ...(isOnAPage(context) ? [] : [paragraph(context.say('rule'))]),
    ];
  },
});
