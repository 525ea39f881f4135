import { parseDecimal, formatDecimal } from '../../base/money.js';
import type { RegisterRecord } from '../../model/record.js';
import type { Cell, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { dueCell, dueMessages, leadCell, nameLines, statusCell } from '../fact-cells.js';
import { absent, cell, cellOf, column, day, joined, table, words } from '../inline.js';

type Key =
  | 'table'
  | 'commitment'
  | 'lead'
  | 'made'
  | 'status'
  | 'due'
  | 'balance'
  | 'actions'
  | 'noQuantity'
  | 'delivered'
  | 'withdrawn'
  | 'outstanding'
  | 'promised'
  | 'noAction'
  | 'undated'
  | keyof typeof dueMessages;

type Commitment = RegisterRecord<'commitment'>;

function sumOf(entries: Commitment['data']['deliveries'], asOf: string): bigint {
  return (entries ?? [])
    .filter(({ on }) => on <= asOf)
    .reduce((sum, { quantity }) => sum + (quantity === undefined ? 0n : (parseDecimal(quantity) ?? 0n)), 0n);
}

/** Promised = delivered + withdrawn + outstanding, on the as-of day. */
function balanceCell(context: SectionContext<Key>, commitment: Commitment): Cell {
  const { quantity, deliveries, withdrawals } = commitment.data;
  const promised = quantity === undefined ? undefined : parseDecimal(quantity.value);
  if (quantity === undefined || promised === undefined) return cell(absent(context.label('noQuantity')));
  const delivered = sumOf(deliveries, context.snapshot.asOf);
  const withdrawn = sumOf(withdrawals, context.snapshot.asOf);
  const amount = (value: bigint) => words(formatDecimal(value, 0));
  const unit = { type: 'quote', text: quantity.unit, language: context.language, untranslated: false } as const;
  return cellOf(
    context.say('promised', { amount: amount(promised), unit }),
    context.say('delivered', { amount: amount(delivered) }),
    withdrawn === 0n ? undefined : context.say('withdrawn', { amount: amount(withdrawn) }),
    context.say('outstanding', { amount: amount(promised - delivered - withdrawn) }),
  );
}

function rowOf(context: SectionContext<Key>, commitment: Commitment): Row {
  const { made_to: to, made_on: on, actions } = commitment.data;
  const carried = (actions ?? []).map((id) => [context.reference(id)]);
  return {
    anchor: commitment.id,
    cells: [
      cellOf(...nameLines(context, commitment.id)),
      leadCell(context, commitment),
      cellOf(
        to === undefined ? undefined : [words(context.word('madeTo', to))],
        on === undefined ? [absent(context.label('undated'))] : [day(on)],
      ),
      statusCell(context, commitment),
      dueCell(context, commitment),
      balanceCell(context, commitment),
      cell(...(carried.length === 0 ? [absent(context.label('noAction'))] : joined(carried))),
    ],
  };
}

export default defineSection<Key>({
  id: 'commitments/all-commitments',
  title: 'Commitments',
  messages: {
    table: 'Every commitment with its balance',
    commitment: 'Commitment',
    lead: 'By',
    made: 'Made',
    status: 'Status',
    due: 'Due',
    balance: 'Balance',
    actions: 'Carried by',
    noQuantity: 'no quantity',
    promised: 'promised: {amount} {unit}',
    delivered: 'delivered: {amount}',
    withdrawn: 'withdrawn: {amount}',
    outstanding: 'outstanding: {amount}',
    noAction: 'no action',
    undated: 'undated',
    ...dueMessages,
  },
  build(context) {
    const { dataset, asOf } = context.snapshot;
    const list = dataset.of('commitment').filter(({ data }) => data.made_on === undefined || data.made_on <= asOf);
    if (list.length === 0) return undefined;
    const keys = ['commitment', 'lead', 'made', 'status', 'due', 'balance', 'actions'] as const;
    const rows = list.map((commitment) => rowOf(context, commitment));
    return [
      table(
        context.say('table'),
        keys.map((key) => column(context.label(key))),
        rows,
      ),
    ];
  },
});
