import { indicatorProgress, measurementsOn } from '../../facts/indicators.js';
import type { Indicator } from '../../facts/indicators.js';
import type { Row } from '../../model/view.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { nameLines } from '../fact-cells.js';
import { absent, cell, cellOf, column, number, numbers, table, words } from '../inline.js';

type Key =
  | 'table'
  | 'indicator'
  | 'level'
  | 'responsible'
  | 'frequency'
  | 'verification'
  | 'values'
  | 'ratio'
  | 'linear'
  | 'notStated';

function ratioCell(context: SectionContext<Key>, indicator: Indicator): Row['cells'][number] {
  const { ratio, method, state } = indicatorProgress(context.snapshot, indicator);
  if (ratio === null) return cell(absent(context.word('progress', state)));
  return cellOf([number(ratio, 2)], method === 'linear' ? context.say('linear') : undefined);
}

function rowOf(context: SectionContext<Key>, indicator: Indicator): Row {
  const { level, frequency, responsible, means_of_verification: means } = indicator.data;
  const verification = context.text(indicator.id, means);
  return {
    anchor: indicator.id,
    cells: [
      cellOf(...nameLines(context, indicator.id)),
      cellOf(
        [words(context.word('level', level))],
        [frequency === undefined ? absent(context.label('notStated')) : words(context.word('frequency', frequency))],
      ),
      cell(responsible === undefined ? absent(context.label('notStated')) : context.organisation(responsible)),
      cell(...(verification.length === 0 ? [absent(context.label('notStated'))] : verification)),
      cell(number(measurementsOn(context.snapshot, indicator).length)),
      ratioCell(context, indicator),
    ],
  };
}

export default defineSection<Key>({
  id: 'indicators/all-indicators',
  title: 'All indicators',
  messages: {
    table: 'Every indicator, who measures it and how',
    indicator: 'Indicator',
    level: 'Level and frequency',
    responsible: 'Responsible',
    frequency: 'Frequency',
    verification: 'Means of verification',
    values: 'Values known',
    ratio: 'Observed ÷ required growth',
    linear: 'linear',
    notStated: 'not stated',
  },
  build(context) {
    const indicators = context.snapshot.dataset.of('indicator');
    if (indicators.length === 0) return undefined;
    const columns = [
      ...(['indicator', 'level', 'responsible', 'verification'] as const).map((key) => column(context.label(key))),
      numbers(context.label('values')),
      numbers(context.label('ratio')),
    ];
    const rows = indicators.map((indicator) => rowOf(context, indicator));
    return [table(context.say('table'), columns, rows)];
  },
});
