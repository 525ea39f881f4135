import { addTotals, formatDecimal, noMoney, ratioOfDecimals } from '../../base/money.js';
import type { MoneyTotals } from '../../base/money.js';
import { prioritiesOn } from '../../facts/gaps.js';
import { atStage, countsAsSupport, prioritiesServed, stagesSeen, supportTotal } from '../../facts/support.js';
import type { Support, SupportStage } from '../../facts/support.js';
import { statusOn } from '../../facts/status.js';
import type { Block, Cell, Line, Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines, statusCell } from '../fact-cells.js';
import { absent, cell, cellOf, column, joined, moneyLines, numbers, paragraph, row, table, words } from '../inline.js';
import { measureLine } from '../measure-line.js';

type Key =
  | 'totals'
  | 'currency'
  | 'required'
  | 'offered'
  | 'secured'
  | 'delivered'
  | 'each'
  | 'support'
  | 'provider'
  | 'status'
  | 'priorities'
  | 'noPriority'
  | 'priority'
  | 'byPriority'
  | 'aligned'
  | 'twice'
  | 'openProvider';

/** A sum of one currency with its share of what is required. */
function partCell(totals: MoneyTotals, required: MoneyTotals, currency: string): Cell {
  const amount = totals.get(currency) ?? 0n;
  const portion = ratioOfDecimals(amount, required.get(currency) ?? 0n);
  return cellOf(
    [{ type: 'money', currency, amount: formatDecimal(amount) }],
    portion === null ? undefined : [{ type: 'percent', value: portion }],
  );
}

function totalsTable(context: SectionContext<Key>): Block[] {
  const stages = stagesSeen(context.snapshot);
  const sums = new Map(stages.map((stage) => [stage, supportTotal(context.snapshot, stage)]));
  const required = sums.get('required') ?? noMoney;
  const all = [...sums.values()].reduce(addTotals, noMoney);
  if (all.size === 0) return [];
  const rows = [...all.keys()].map((currency) =>
    row(
      cell(words(currency)),
      ...stages.map((stage) =>
        partCell(sums.get(stage) ?? noMoney, stage === 'required' ? noMoney : required, currency),
      ),
    ),
  );
  const columns = [column(context.label('currency')), ...stages.map((stage) => numbers(context.label(stage)))];
  return [table(context.say('totals'), columns, rows)];
}

/** The stages that have a column where each support has a row: what was once offered would only crowd it. */
function rowStages({ snapshot }: SectionContext<Key>): readonly Exclude<SupportStage, 'offered'>[] {
  return stagesSeen(snapshot).filter((stage) => stage !== 'offered');
}

function moneyCell(totals: MoneyTotals): Cell {
  const lines = moneyLines(totals);
  return lines.length === 0 ? cell(words('–')) : cellOf(...lines);
}

/** What is needed that is not money, in the words of the record. */
function requiredCell(context: SectionContext<Key>, support: Support): Cell {
  const { quantity, type } = support.data;
  const lines = moneyLines(atStage(support, 'required', context.snapshot.asOf));
  const amount: Line =
    quantity === undefined
      ? []
      : [
          {
            type: 'quote',
            text: `${String(quantity.value)} ${quantity.unit}`,
            language: context.language,
            untranslated: false,
          },
        ];
  if (lines.length === 0 && amount.length === 0) return cell(words(context.word('supportType', type)));
  return cellOf(...lines, amount);
}

function priorityCell(context: SectionContext<Key>, support: Support): Cell {
  const served = prioritiesServed(context.snapshot, support);
  if (served.length > 0) return cell(...joined(served.map((id) => [context.reference(id)])));
  const reason = context.text(support.id, support.data.off_priority_reason);
  return cellOf([absent(context.label('noPriority'))], reason);
}

function supportRow(context: SectionContext<Key>, support: Support): Row {
  const { asOf, dataset } = context.snapshot;
  const { provider, type } = support.data;
  const name = provider === undefined ? absent(context.label('openProvider')) : context.organisation(provider);
  const cells = [
    cellOf(...nameLines(context, support.id), [words(context.word('supportType', type))]),
    cell(name),
    statusCell(context, support),
    ...rowStages(context).map((stage) =>
      stage === 'required' ? requiredCell(context, support) : moneyCell(atStage(support, stage, asOf)),
    ),
    ...(dataset.keeps('priority') ? [priorityCell(context, support)] : []),
  ];
  return { anchor: support.id, cells };
}

function eachTable(context: SectionContext<Key>, list: readonly Support[]): Block {
  const columns = [
    column(context.label('support')),
    column(context.label('provider')),
    column(context.label('status')),
    ...rowStages(context).map((stage) => numbers(context.label(stage))),
    ...(context.snapshot.dataset.keeps('priority') ? [column(context.label('priorities'))] : []),
  ];
  return table(
    context.say('each'),
    columns,
    list.map((support) => supportRow(context, support)),
  );
}

function priorityTable(context: SectionContext<Key>, list: readonly Support[]): Block[] {
  const { snapshot } = context;
  const ranked = prioritiesOn(snapshot);
  const stages = rowStages(context);
  if (ranked.length === 0 || stages.length === 0) return [];
  const rows = ranked.map((priority) => {
    const own = list.filter((support) => prioritiesServed(snapshot, support).includes(priority.id));
    const sum = (stage: SupportStage): MoneyTotals =>
      own.reduce((total, support) => addTotals(total, atStage(support, stage, snapshot.asOf)), noMoney);
    const sums = stages.map((stage) => moneyCell(sum(stage)));
    return { anchor: priority.id, cells: [cellOf(...nameLines(context, priority.id)), ...sums] };
  });
  const columns = [column(context.label('priority')), ...stages.map((stage) => numbers(context.label(stage)))];
  return [table(context.say('byPriority'), columns, rows), paragraph(context.say('twice'))];
}

function alignmentBlock(context: SectionContext<Key>): Block[] {
  const measure = context.measures.get('support/alignment');
  if (measure === undefined || measure.state === 'not-kept') return [];
  return [paragraph(context.say('aligned', { figure: measureLine(context, measure) }))];
}

export default defineSection<Key>({
  id: 'support/support',
  title: 'Support from partners',
  messages: {
    totals: 'Support in money, with its share of what is required',
    currency: 'Currency',
    required: 'Required',
    offered: 'Offered',
    secured: 'Secured',
    delivered: 'Delivered',
    each: 'Each need and its support',
    support: 'Need',
    provider: 'Provider',
    openProvider: 'no provider yet',
    status: 'Status',
    priorities: 'Priority',
    noPriority: 'no priority',
    priority: 'Priority area',
    byPriority: 'Support by priority area, in order of rank',
    twice: 'Support that serves several priority areas stands in each of their rows.',
    aligned: 'Alignment with the priority areas: {figure}.',
  },
  build(context) {
    const { snapshot } = context;
    const list = snapshot.dataset.of('support').filter((support) => statusOn(support, snapshot.asOf) !== undefined);
    const shown = list.filter(
      (support) => countsAsSupport(snapshot, support) || statusOn(support, snapshot.asOf) !== 'withdrawn',
    );
    if (shown.length === 0) return undefined;
    return [
      ...totalsTable(context),
      ...alignmentBlock(context),
      ...priorityTable(context, shown),
      eachTable(context, shown),
    ];
  },
});
