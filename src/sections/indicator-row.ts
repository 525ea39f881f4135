import { indicatorProgress, isKnown, latestMeasurement, measurementsOn, numberIn } from '../facts/indicators.js';
import type { Indicator } from '../facts/indicators.js';
import type { Cell, Column, Inline, Line, MarkName, Row } from '../model/view.js';
import type { SectionContext } from './define.js';
import { nameLines } from './fact-cells.js';
import { absent, cellOf, change, column, day, deadline, mark, number, words } from './inline.js';

/** The phrases that {@link indicatorRow} needs. */
export const indicatorMessages = {
  indicator: 'Indicator',
  baseline: 'Baseline',
  target: 'Target',
  latest: 'Latest',
  change: 'Change',
  progress: 'Progress',
  source: 'source: {source}',
  toBeEstablished: 'to be established by {day}',
  noBaseline: 'no baseline',
  noTarget: 'no target',
  noMeasurement: 'no data',
  firstValue: 'first value',
  asOfValue: '{day}',
  unitIs: 'in {unit}',
} as const;

type Context = SectionContext<keyof typeof indicatorMessages>;

const marks: Readonly<Record<string, MarkName>> = {
  reached: 'complete',
  'on-track': 'green',
  moderate: 'amber',
  limited: 'amber',
  'moving-away': 'red',
  'no-data': 'not-rated',
  withheld: 'not-rated',
};

/** The head of a table of indicators. */
export function indicatorColumns(context: Context): Column[] {
  const keys = ['indicator', 'baseline', 'target', 'latest', 'change', 'progress'] as const;
  return keys.map((key) => column(context.label(key)));
}

/** A value, or the words by which it is withheld. */
export function valueInline(context: SectionContext, value: number | null): Inline {
  return value === null ? absent(context.word('shared', 'smallNumber')) : number(value);
}

function baselineCell(context: Context, indicator: Indicator): Cell {
  const { baseline } = indicator.data;
  if (baseline?.value !== undefined) {
    const year: Line = baseline.year === undefined ? [] : [words(String(baseline.year))];
    return cellOf(
      [valueInline(context, numberIn(baseline.value))],
      year,
      sourceLine(context, indicator, baseline.source),
    );
  }
  if (baseline?.to_be_established_by === undefined) return cellOf([absent(context.label('noBaseline'))]);
  return cellOf(
    [absent(context.label('noBaseline'))],
    context.say('toBeEstablished', { day: deadline(baseline.to_be_established_by) }),
  );
}

function sourceLine(context: Context, indicator: Indicator, source: Indicator['data']['means_of_verification']): Line {
  const text = context.text(indicator.id, source);
  return text.length === 0 ? [] : context.say('source', { source: text });
}

function latestCell(context: Context, indicator: Indicator): Cell {
  const latest = latestMeasurement(context.snapshot, indicator);
  if (latest === undefined) return cellOf([absent(context.label('noMeasurement'))]);
  return cellOf(
    [valueInline(context, latest.value)],
    context.say('asOfValue', { day: day(latest.on) }),
    sourceLine(context, indicator, latest.source),
  );
}

/** The change from the value before to the latest one; withheld with either. */
function changeCell(context: Context, indicator: Indicator): Cell {
  const values = measurementsOn(context.snapshot, indicator);
  const latest = values.at(-1);
  const before = values.findLast(({ on }) => latest !== undefined && on < latest.on);
  if (latest === undefined) return cellOf([absent(context.label('noMeasurement'))]);
  if (before === undefined) return cellOf(context.say('firstValue'));
  if (!isKnown(latest) || !isKnown(before)) return cellOf([valueInline(context, null)]);
  return cellOf([change(latest.value - before.value)]);
}

function targetCell(context: Context, indicator: Indicator): Cell {
  const { target } = indicatorProgress(context.snapshot, indicator);
  if (target === undefined) return cellOf([absent(context.label('noTarget'))]);
  return cellOf([number(target.value)], context.say('asOfValue', { day: day(target.by) }));
}

/** An indicator with its baseline, target, latest value, change, source and progress. */
export function indicatorRow(context: Context, indicator: Indicator): Row {
  const { state } = indicatorProgress(context.snapshot, indicator);
  const unit = context.say('unitIs', {
    unit: { type: 'quote', text: indicator.data.unit, language: context.language, untranslated: false },
  });
  return {
    anchor: null,
    cells: [
      cellOf(...nameLines(context, indicator.id), unit),
      baselineCell(context, indicator),
      targetCell(context, indicator),
      latestCell(context, indicator),
      changeCell(context, indicator),
      cellOf([mark(marks[state] ?? 'not-rated', context.word('progress', state))]),
    ],
  };
}
