import type { AnyRecord } from '../model/record.js';
import type { Block } from '../model/view.js';
import { chart } from '../sections/chart.js';
import type { SectionContext } from '../sections/define.js';
import { column, day, number, numbers, row, cell, words } from '../sections/inline.js';
import { isDrawn, knownOf, panelOf } from '../sections/indicators/trends.js';

/** The phrases of charts of one record. In catalogues: `site/chart.key`. */
export const chartMessages = {
  trend: '{state}: {latest} on {on}, to reach {target} by {by}',
  note: 'Dashed: the way from the baseline to the target; solid: what was measured.',
  table: 'Measured values',
  on: 'On',
  value: 'Value',
} as const;

type Context = SectionContext<keyof typeof chartMessages>;

/** What can be drawn of a record: an indicator on its way. Nothing where a value counts too few people. */
export function recordCharts(context: Context, record: AnyRecord): Block[] {
  if (record.kind !== 'indicator') return [];
  return knownOf(context, record)
    .filter(isDrawn)
    .map((known) => {
      const { baseline, values, latest, target, state } = known;
      const title = context.say('trend', {
        state: words(context.word('progress', state)),
        latest: number(latest.value),
        on: day(latest.on),
        target: number(target.value),
        by: day(target.by),
      });
      return chart(context, {
        title,
        panels: [{ ...panelOf(context, known), heading: [] }],
        note: context.say('note'),
        caption: context.label('table'),
        columns: [column(context.label('on')), numbers(context.label('value'))],
        rows: [baseline, ...values].map(({ on, value }) => row(cell(day(on)), cell(number(value)))),
      });
    });
}
