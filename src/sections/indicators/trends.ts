import { indicatorProgress, isKnown, measurementsOn } from '../../facts/indicators.js';
import type { Indicator, IndicatorProgress, KnownValue, Measured } from '../../facts/indicators.js';
import type { TrendPanel, TrendPoint } from '../../model/chart.js';
import type { Cell, Line, Row } from '../../model/view.js';
import { chart } from '../chart.js';
import { defineSection } from '../define.js';
import type { SectionContext } from '../define.js';
import { valueInline } from '../indicator-row.js';
import { absent, cell, cellOf, column, day, number, numbers, paragraph, row, words } from '../inline.js';

type Key = 'none' | 'single' | 'onTrack' | 'note' | 'left' | 'table' | 'indicator' | 'baseline' | 'latest' | 'target';

/** As many small charts as can be taken in. */
const most = 12;

/** An indicator with everything that a line needs. */
export interface KnownIndicator extends IndicatorProgress {
  readonly indicator: Indicator;
  /** Those since the baseline, the oldest first. */
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

/** An indicator of which every value may be drawn. */
export interface DrawnIndicator extends KnownIndicator {
  readonly values: readonly KnownValue[];
  readonly baseline: KnownValue;
  readonly latest: KnownValue;
}

/** Whether an indicator can be drawn: not where a value counts too few people for this audience. */
export function isDrawn(known: KnownIndicator): known is DrawnIndicator {
  return known.state !== 'withheld' && [known.baseline, ...known.values].every(isKnown);
}

/** The way of an indicator from its baseline to its target, and what was measured. */
export function panelOf(
  context: SectionContext,
  { indicator, values, baseline, target, state }: DrawnIndicator,
): TrendPanel {
  const at = ({ on, value }: KnownValue, text: Line): TrendPoint => ({ on, value, text });
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
function valueCell(context: SectionContext, { on, value }: Measured): Cell {
  return cellOf([valueInline(context, value)], [day(on)]);
}

function rowOf(context: SectionContext<Key>, known: KnownIndicator): Row {
  const { indicator, baseline, latest, target } = known;
  return row(
    cell(...context.titled(indicator.id)),
    valueCell(context, baseline),
    valueCell(context, latest),
    valueCell(context, { on: target.by, value: target.value }),
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
    const drawn = known.filter(isDrawn).slice(0, most);
    if (drawn.length === 0) {
      const why = known.length === 0 ? context.label('none') : context.word('shared', 'smallNumber');
      return [paragraph([absent(why)])];
    }
    const rated = known.filter(({ state }) => state !== 'withheld');
    const count = rated.filter(({ state }) => state === 'on-track' || state === 'reached').length;
    const left = indicators.length - drawn.length;
    return [
      chart(context, {
        title: context.say(rated.length === 1 ? 'single' : 'onTrack', { count, all: rated.length }),
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
