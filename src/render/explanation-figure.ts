import { groupBy } from '../base/order.js';
import { visible } from '../base/text.js';
import type { Day } from '../base/day.js';
import type { Excluded, Figures, Group, Measure, Move, MoveChange, Unit } from '../model/measure.js';
import type { MetricSubject } from '../model/subject.js';
import { paragraph } from './lines.js';
import { amountText, valueText } from './measures-text.js';
import type { Paint } from './paint.js';
import { table } from './table.js';

/** A figure at the end of a period, and what was published of it. */
interface EarlierView {
  readonly period: string;
  readonly day: Day;
  readonly measure: Measure;
  readonly published?: { readonly value: number; readonly numerator?: number; readonly denominator?: number };
}

/** A figure with what explains it. */
export interface FigureView {
  readonly measure: Measure;
  readonly earlier: readonly EarlierView[];
  readonly moves: readonly Move[];
  /** On what it stands, in words. */
  readonly basis: string;
}

/** Ids in a paragraph with a heading, or nothing where there are none. */
function idLines(heading: string, ids: readonly string[], paint: Paint): string[] {
  if (ids.length === 0) return [];
  return [`  ${paint.strong(heading)} (${String(ids.length)})`, ...paragraph(ids.map(visible).join(', '), 4)];
}

/** What a candidate contributes, behind its id. */
function withAmount({ id, amount, amounts }: Figures['counted'][number]): string {
  if (amounts !== undefined) return `${id} ${amounts.map(amountText).join(' + ')}`;
  if (amount === undefined) return id;
  return `${id} ${typeof amount === 'number' ? String(amount) : amountText(amount)}`;
}

/** What was left out, by the reason. */
function excludedLines(excluded: readonly Excluded[], paint: Paint): string[] {
  return [...groupBy(excluded, ({ reason }) => reason)].flatMap(([reason, records]) => {
    const ids = records.map(({ id }) => id);
    return idLines(`left out, ${visible(reason)}`, ids, paint);
  });
}

/** What counted and what did not, of the whole or of a row. */
function candidateLines(figures: Figures, paint: Paint): string[] {
  const above = figures.counted.filter(({ inNumerator }) => inNumerator).map(withAmount);
  const below = figures.counted.filter(({ inNumerator }) => !inNumerator).map(withAmount);
  return [
    ...idLines('counted in the numerator', above, paint),
    ...idLines('counted in the denominator only', below, paint),
    ...excludedLines(figures.excluded, paint),
  ];
}

/** A row with what counted in it. */
function rowLines(row: Group, unit: Unit, paint: Paint): string[] {
  const title = row.title === row.key ? '' : ` (${visible(row.title)})`;
  const head = `  ${paint.strong(`${row.by} ${visible(row.key)}`)}${title}: ${valueText(row, unit)}`;
  return ['', head, ...candidateLines(row, paint).map((line) => `  ${line}`)];
}

/** The value of a metric, with what counted and what did not; where it has rows, row by row. */
function valueLines({ measure, basis }: FigureView, paint: Paint): string[] {
  const union = measure.grouping === 'multi' ? '  One may be counted in several rows.' : undefined;
  const candidates =
    measure.groups.length === 0
      ? ['', ...candidateLines(measure, paint)]
      : measure.groups.flatMap((row) => rowLines(row, measure.unit, paint));
  return [
    paint.strong('Value now'),
    `  ${valueText(measure, measure.unit)}`,
    ...paragraph(basis, 2),
    ...(union === undefined ? [] : [union]),
    ...candidates,
    '',
  ];
}

/** What was published when a period was closed, as far as it is another value. */
function publishedText({ measure, published }: EarlierView): string {
  if (published === undefined || published.value === measure.value) return '';
  const { value, numerator = null, denominator = null } = published;
  const figures: Figures = { ...measure, state: 'ok', value, numerator, denominator, counted: [] };
  return `published: ${valueText(figures, measure.unit)}`;
}

/** The figure at the ends of the last periods, and each of its rows. */
function earlierLines({ measure, earlier }: FigureView, paint: Paint): string[] {
  const whole = earlier.map((one) => [
    `  ${one.period}`,
    one.day,
    `${valueText(one.measure, measure.unit)}${publishedText(one) === '' ? '' : `; ${publishedText(one)}`}`,
  ]);
  const rows = measure.groups.flatMap((row) => [
    [`  ${paint.strong(visible(row.key))}`, '', ''],
    ...earlier.map(({ period, day, measure: then }) => {
      const found = then.groups.find(({ key }) => key === row.key);
      return [`    ${period}`, day, found === undefined ? 'no such row' : valueText(found, measure.unit)];
    }),
  ]);
  const lines = table([...whole, ...rows])
    .trimEnd()
    .split('\n');
  return [paint.strong('At the ends of the last periods, by what is known now'), ...lines, ''];
}

const changeWords: Readonly<Record<MoveChange, string>> = {
  counts: 'if one of these came to count',
  'counts-no-longer': 'if one of these counted no longer',
  joins: 'if one of those left out came to count',
  'joins-without': 'if one of those left out joined the denominator only',
  'one-more': 'with one more of one of these',
  'one-fewer': 'with one fewer of one of these',
  all: 'if all of one of these counted',
  none: 'if nothing of one of these counted',
  leaves: 'without one of these',
};

/** Those left out are listed above, by their reasons. */
function moveLines(move: Move, unit: Unit, paint: Paint): string[] {
  const to = `  ${paint.strong(`to ${valueText(move.to, unit)}`)}, ${changeWords[move.change]}`;
  const isListed = move.change === 'joins' || move.change === 'joins-without';
  return isListed ? [to] : [`${to} (${String(move.ids.length)})`, ...paragraph(move.ids.map(visible).join(', '), 4)];
}

/** What would move the figure: in words, then the arithmetic of one more or one fewer with the records that could. */
function movingLines(metric: MetricSubject, { measure, moves }: FigureView, paint: Paint): string[] {
  const none = measure.state === 'ok' && measure.unit !== 'money' ? ['  No single record would move it.'] : [];
  const lines = moves.length === 0 ? none : moves.flatMap((move) => moveLines(move, measure.unit, paint));
  return [paint.strong('What would move it'), ...paragraph(metric.moves, 2), ...lines, ''];
}

/** Explains a figure in a register: what counts, how it went, what would move it. */
export function figureLines(metric: MetricSubject, figure: FigureView, paint: Paint): string[] {
  return [...valueLines(figure, paint), ...earlierLines(figure, paint), ...movingLines(metric, figure, paint)];
}
