import { formatDecimal } from '../../base/money.js';
import { leadOn } from '../../facts/amendments.js';
import { fundingOf } from '../../facts/financing.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Cell, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { dueCell, dueMessages, leadCell, nameLines, statusCell, updateOfPeriod } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, numbers, table, words } from '../inline.js';
import { outlookCell, outlookMessages } from '../outlook-cell.js';

type Key =
  | 'table'
  | 'action'
  | 'lead'
  | 'partners'
  | 'status'
  | 'due'
  | 'outlook'
  | 'money'
  | 'noBudget'
  | 'completion'
  | 'secured'
  | 'gaps'
  | 'starts'
  | keyof typeof outlookMessages
  | keyof typeof dueMessages;

type Action = RegisterRecord<'action'>;

function moneyCell(context: SectionContext<Key>, action: Action): Cell {
  const funding = fundingOf(context.snapshot, action);
  if (funding === undefined) return cell(absent(context.label('noBudget')));
  const { currency, budget, secured, known } = funding;
  const securedLine = known
    ? context.say('secured', { amount: { type: 'money', currency, amount: formatDecimal(secured) } })
    : undefined;
  return cellOf([{ type: 'money', currency, amount: formatDecimal(budget) }], securedLine);
}

function leadAndPartners(context: SectionContext<Key>, action: Action): Cell {
  // A lead that was handed on may have become a partner: on earlier days it is not both.
  const lead = leadOn(action, context.snapshot.asOf);
  const partners = (action.data.partners ?? []).filter((id) => id !== lead).map((id) => [context.organisation(id)]);
  return {
    lines: [
      ...leadCell(context, action).lines,
      ...(partners.length === 0 ? [] : [context.say('partners', { list: joined(partners) })]),
    ],
  };
}

/** The status, and how far the lead says that the work has come. */
function progressCell(context: SectionContext<Key>, action: Action): Cell {
  const update = updateOfPeriod(context, action.id);
  const completion = update?.data.completion;
  const said = completion === undefined ? undefined : context.word('completion', completion);
  return {
    lines: [
      ...statusCell(context, action).lines,
      ...(said === undefined ? [] : [context.say('completion', { level: words(said) })]),
    ],
  };
}

function rowOf(context: SectionContext<Key>, action: Action): Row {
  const { dataset } = context.snapshot;
  const gaps = dataset.keeps('gap') ? (action.data.gaps ?? []).map((id) => [context.reference(id)]) : [];
  const { start } = action.data;
  const due = dueCell(context, action);
  const cells = [
    cellOf(...nameLines(context, action.id), gaps.length === 0 ? [] : context.say('gaps', { list: joined(gaps) })),
    leadAndPartners(context, action),
    progressCell(context, action),
    { lines: [...due.lines, ...(start === undefined ? [] : [context.say('starts', { day: day(start) })])] },
    outlookCell(context, action),
    moneyCell(context, action),
  ];
  return { anchor: action.id, cells };
}

export default defineSection<Key>({
  id: 'progress/all-actions',
  title: 'All actions',
  messages: {
    table: 'Every action of the register',
    action: 'Action',
    lead: 'Lead and partners',
    partners: 'with {list}',
    status: 'Status',
    completion: 'completion reported: {level}',
    due: 'Due',
    outlook: 'Outlook and reason',
    money: 'Budget',
    noBudget: 'no budget',
    secured: 'secured: {amount}',
    gaps: 'addresses {list}',
    starts: 'start: {day}',
    ...outlookMessages,
    ...dueMessages,
  },
  build(context) {
    const actions = context.snapshot.dataset.of('action');
    if (actions.length === 0) return undefined;
    const keys = ['action', 'lead', 'status', 'due', 'outlook'] as const;
    const columns = [...keys.map((key) => column(context.label(key))), numbers(context.label('money'))];
    const rows = actions.map((action) => rowOf(context, action));
    return [table(context.say('table'), columns, rows)];
  },
});
