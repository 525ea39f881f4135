import { indicatorProgress, measurementsOn } from '../../facts/indicators.js';
import type { Indicator, IndicatorProgress, Measured } from '../../facts/indicators.js';
import type { TrendPanel, TrendPoint } from '../../model/chart.js';
import type { Cell, Line, Row } from '../../model/view.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { isSmall } from '../indicator-row.js';
import { absent, cell, cellOf, column, day, number, numbers, paragraph, row, words } from '../inline.js';

type Key =
  | 'none'
  | 'single'
  | 'onTrack'
  | 'note'
  | 'left'
  | 'withheld'
  | 'table'
  | 'indicator'
  | 'baseline'
  | 'latest'
  | 'target';

/** As many small charts as can be taken in. */
const most = 12;

/** An indicator with everything that a line needs. */
export interface KnownIndicator extends IndicatorProgress {
  readonly indicator: Indicator;
  readonly values: readonly Measured[];
  readonly baseline: Measured;
  readonly latest: Measured;
  readonly target: NonNullable<IndicatorProgress['target']>;
}

/** An indicator that can be drawn: with a baseline, a value since and a target. */
export function knownOf(context: SectionContext, indicator: Indicator): KnownIndicator[] {
  const progress = indicatorProgress(context.snapshot, indicator);
  const { baseline, latest, target, state } = progress;
  if (state === 'no-data' || baseline === undefined || latest === undefined || target === undefined) return [];
  const values = measurementsOn(context.snapshot, indicator).filter(({ on }) => on > baseline.on);
  return [{ ...progress, indicator, values, baseline, latest, target }];
}

/** Whether a value would be drawn that counts too few people for this audience. */
export function isWithheld(context: SectionContext, { indicator, values, baseline }: KnownIndicator): boolean {
  return [baseline, ...values].some(({ value }) => isSmall(context, indicator, value));
}

/** The way of an indicator from its baseline to its target, and what was measured. */
export function panelOf(
  context: SectionContext,
  { indicator, values, baseline, target, state }: KnownIndicator,
): TrendPanel {
  const at = ({ on, value }: Measured, text: Line): TrendPoint => ({ on, value, text });
  const end = { on: target.by, value: target.value };
  const last = values.at(-1) ?? baseline;
  const actual = [baseline, ...values].map((point) => at(point, point === last ? [number(point.value)] : []));
  return {
    kind: 'trend',
    heading: [
      ...context.text(indicator.id, indicator.data.title),
      words(' · '),
      words(context.word('progress', state)),
    ],
    from: baseline.on,
    to: end.on > last.on ? end.on : last.on,
    today: null,
    isCount: false,
    series: [
      {
        look: 'plan',
        isStepped: false,
        points: [at(baseline, [number(baseline.value)]), at(end, [number(end.value)])],
      },
      { look: 'actual', isStepped: false, points: actual },
    ],
  };
}

/** A value with its day. */
function valueCell({ value }: Measured, on: string): Cell {
  return cellOf([number(value)], [day(on)]);
}

function rowOf(context: SectionContext<Key>, known: KnownIndicator): Row {
  const { indicator, baseline, latest, target } = known;
  const withheld = (): Cell => cell(absent(context.label('withheld')));
  const isHidden = isWithheld(context, known);
  return row(
    cell(...context.titled(indicator.id)),
    isHidden ? withheld() : valueCell(baseline, baseline.on),
    isHidden ? withheld() : valueCell(latest, latest.on),
    valueCell({ on: target.by, value: target.value }, target.by),
  );
}

export default defineSection<Key>({
  id: 'indicators/trends',
  title: 'Indicators on their way',
  messages: {
    none: 'No data: no indicator has a baseline, a value since and a target.',
    single: {
      zero: 'The one indicator with data is not on track, and has not reached its target',
      one: 'The one indicator with data is on track or has reached its target',
      other: 'The one indicator with data is on track or has reached its target',
    },
    onTrack: {
      zero: 'None of {all} indicators with data is on track or has reached its target',
      one: '{count} of {all} indicators with data is on track or has reached its target',
      other: '{count} of {all} indicators with data are on track or have reached their target',
    },
    note: 'Dashed: the way from the baseline to the target; solid: what was measured. ',
    left: {
      one: '{count} indicator is not drawn: data are missing, withheld, or stand in the table. ',
      other: '{count} indicators are not drawn: data are missing, withheld, or stand in the table. ',
    },
    withheld: 'withheld (small number of people)',
    table: 'Indicators with their baseline, latest value and target',
    indicator: 'Indicator',
    baseline: 'Baseline',
    latest: 'Latest',
    target: 'Target',
  },
  build(context) {
    const indicators = context.snapshot.dataset.of('indicator');
    if (indicators.length === 0) return undefined;
    const known = indicators.flatMap((indicator) => knownOf(context, indicator));
    const drawn = known.filter((one) => !isWithheld(context, one)).slice(0, most);
    if (drawn.length === 0) return [paragraph([absent(context.label('none'))])];
    const count = known.filter(({ state }) => state === 'on-track' || state === 'reached').length;
    const left = indicators.length - drawn.length;
    return [
      chart(context, {
        title: context.say(known.length === 1 ? 'single' : 'onTrack', { count, all: known.length }),
        panels: drawn.map((one) => panelOf(context, one)),
        note: [...context.say('note'), ...(left === 0 ? [] : context.say('left', { count: left }))],
        caption: context.label('table'),
        columns: [
          column(context.label('indicator')),
          ...(['baseline', 'latest', 'target'] as const).map((key) => numbers(context.label(key))),
        ],
        rows: known.map((one) => rowOf(context, one)),
      }),
    ];
  },
});
