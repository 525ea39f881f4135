import { compareText } from '../../base/order.js';
import { addTotals, noMoney } from '../../base/money.js';
import type { MoneyTotals } from '../../base/money.js';
import { prioritiesOn } from '../../facts/gaps.js';
import { atStage, countsAsSupport, isSecured, prioritiesServed, stagesSeen } from '../../facts/support.js';
import type { Support } from '../../facts/support.js';
import type { Cell, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { cell, cellOf, column, moneyLines, paragraph, row, table, words } from '../inline.js';

type Key = 'table' | 'priority' | 'noPriority' | 'inKind' | 'note';

/** What providers have secured for one priority: sums of money, and how many further kinds of help. */
function providedCell(context: SectionContext<Key>, list: readonly Support[]): Cell {
  if (list.length === 0) return cell(words('–'));
  const { asOf } = context.snapshot;
  const sum = list.reduce<MoneyTotals>((total, one) => addTotals(total, atStage(one, 'secured', asOf)), noMoney);
  const inKind = list.filter((one) => atStage(one, 'secured', asOf).size === 0).length;
  return cellOf(...moneyLines(sum), inKind === 0 ? undefined : context.say('inKind', { count: inKind }));
}

function priorityRow(
  context: SectionContext<Key>,
  providers: readonly string[],
  head: Cell,
  list: readonly Support[],
): Row {
  const of = (provider: string): readonly Support[] => list.filter(({ data }) => data.provider === provider);
  return row(head, ...providers.map((provider) => providedCell(context, of(provider))));
}

export default defineSection<Key>({
  id: 'support/provider-matrix',
  title: 'Who supports which priority area',
  messages: {
    table: 'Support secured, by priority area and provider',
    priority: 'Priority area',
    noPriority: 'on no priority area',
    inKind: { one: '{count} contribution in kind', other: '{count} contributions in kind' },
    note: 'Support that serves several priority areas stands in each of their rows.',
  },
  build(context) {
    const { snapshot } = context;
    if (!stagesSeen(snapshot).includes('secured')) return undefined;
    const priorities = prioritiesOn(snapshot);
    const list = snapshot.dataset
      .of('support')
      .filter(
        (one) => countsAsSupport(snapshot, one) && isSecured(one, snapshot.asOf) && one.data.provider !== undefined,
      );
    if (priorities.length === 0 || list.length === 0) return undefined;
    const providers = [...new Set(list.flatMap(({ data }) => data.provider ?? []))].sort(compareText);
    const serving = (id: string): Support[] => list.filter((one) => prioritiesServed(snapshot, one).includes(id));
    const none = list.filter((one) => prioritiesServed(snapshot, one).length === 0);
    const rows = [
      ...priorities.map(({ id }) => priorityRow(context, providers, cellOf(...nameLines(context, id)), serving(id))),
      priorityRow(context, providers, cell(words(context.label('noPriority'))), none),
    ];
    const columns = [
      column(context.label('priority')),
      ...providers.map((id) => ({ label: [context.organisation(id)], align: 'end' as const })),
    ];
    return [table(context.say('table'), columns, rows), paragraph(context.say('note'))];
  },
});
