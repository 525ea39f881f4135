import { formatDecimal, noMoney, ratioOfDecimals } from '../../base/money.js';
import type { MoneyTotals } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import { stagesSeen, supportTotal } from '../../facts/support.js';
import type { SupportStage } from '../../facts/support.js';
import type { BarsPanel } from '../../model/chart.js';
import type { Inline, Line, Row } from '../../model/view.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { cell, column, joined, numbers, row, words } from '../inline.js';

type Key = SupportStage | 'sentence' | 'part' | 'nothingRequired' | 'table' | 'currency' | 'note';

/** The sums of the stages whose facts the audience may read, in their order. */
type Sums = ReadonlyMap<SupportStage, MoneyTotals>;

function amountOf(sums: Sums, stage: SupportStage, currency: string): bigint {
  return (sums.get(stage) ?? noMoney).get(currency) ?? 0n;
}

function money(sums: Sums, stage: SupportStage, currency: string): Inline {
  return { type: 'money', currency, amount: formatDecimal(amountOf(sums, stage, currency)) };
}

/** The share of what is required, where something is. */
function portion(sums: Sums, stage: SupportStage, currency: string): number | null {
  return ratioOfDecimals(amountOf(sums, stage, currency), amountOf(sums, 'required', currency));
}

/** How much of what is required of each currency is secured, as far as the audience may know. */
function titleOf(context: SectionContext<Key>, sums: Sums, currencies: readonly string[]): Line {
  if (!sums.has('secured')) return context.say('table');
  const parts = currencies.map((currency): Line => {
    const value = portion(sums, 'secured', currency);
    const secured = money(sums, 'secured', currency);
    if (!sums.has('required')) return [secured];
    if (value === null) return context.say('nothingRequired', { secured });
    return context.say('part', { percent: { type: 'percent', value }, required: money(sums, 'required', currency) });
  });
  return context.say('sentence', { parts: joined(parts, '; ') });
}

function panelOf(context: SectionContext<Key>, sums: Sums, currency: string, several: boolean): BarsPanel {
  const stages = [...sums.keys()];
  const value = (stage: SupportStage): number => Number(formatDecimal(amountOf(sums, stage, currency)));
  return {
    kind: 'bars',
    heading: several ? [words(currency)] : [],
    whole: Math.max(...stages.map(value)),
    rows: stages.map((stage) => {
      const part = portion(sums, stage, currency);
      const isPart = stage !== 'required' && part !== null;
      return {
        label: [words(context.label(stage))],
        note: [money(sums, stage, currency)],
        segments: [
          {
            look: stage === 'required' ? 'open' : stage === 'offered' ? 'part' : 'full',
            value: value(stage),
            text: isPart ? [{ type: 'percent', value: part }] : [],
          } as const,
        ],
      };
    }),
  };
}

function rowOf(sums: Sums, currency: string): Row {
  return row(cell(words(currency)), ...[...sums.keys()].map((stage) => cell(money(sums, stage, currency))));
}

export default defineSection<Key>({
  id: 'support/pipeline',
  title: 'From need to delivery',
  messages: {
    sentence: 'Secured so far: {parts}',
    part: '{percent} of {required} required',
    nothingRequired: '{secured}, with no sum required',
    required: 'Required',
    offered: 'Offered',
    secured: 'Secured',
    delivered: 'Delivered',
    table: 'Support in money by stage',
    currency: 'Currency',
    note: 'Support in kind has no sum and is not drawn. What is delivered is also secured.',
  },
  build(context) {
    const stages = stagesSeen(context.snapshot);
    const sums: Sums = new Map(stages.map((stage) => [stage, supportTotal(context.snapshot, stage)]));
    const currencies = [...new Set([...sums.values()].flatMap((totals) => [...totals.keys()]))]
      .filter((currency) => stages.some((stage) => amountOf(sums, stage, currency) > 0n))
      .sort(compareText);
    if (currencies.length === 0) return undefined;
    return [
      chart(context, {
        title: titleOf(context, sums, currencies),
        panels: currencies.map((currency) => panelOf(context, sums, currency, currencies.length > 1)),
        note: context.say('note'),
        caption: context.label('table'),
        columns: [column(context.label('currency')), ...stages.map((stage) => numbers(context.label(stage)))],
        rows: currencies.map((currency) => rowOf(sums, currency)),
      }),
    ];
  },
});
