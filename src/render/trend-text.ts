import type { TrendFigure, TrendLine, TrendPoint } from '../model/trend.js';
import { plural } from '../base/text.js';
import { englishDay } from './format.js';
import { valueText } from './measures-text.js';
import type { Paint } from './paint.js';
import { table } from './table.js';

/** A full bar takes so many columns. */
const barWidth = 24;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** The number that a figure draws: of money the first currency. */
export function drawnValue(figure: TrendFigure | null): number | null {
  if (figure?.state !== 'ok') return null;
  return figure.value ?? (figure.values[0] === undefined ? null : Number(figure.values[0].amount));
}

/** The value of a figure in words. */
export function figureText(figure: TrendFigure | null, unit: TrendLine['unit']): string {
  return figure === null ? 'not to be read' : valueText({ ...figure, counted: [], excluded: [] }, unit);
}

/** A bar from nothing to a value, in eighths of a column. Values below nothing have none. */
function bar(value: number | null, most: number): string {
  if (value === null || value <= 0 || most <= 0) return '';
  const steps = Math.round((value / most) * barWidth * 8);
  return '█'.repeat(Math.floor(steps / 8)) + (eighths[steps % 8] ?? '');
}

function rowsOf(line: TrendLine, isOpen: boolean): (readonly string[])[] {
  const values = line.points.map(({ then }) => drawnValue(then));
  const most = line.unit === 'share' ? 1 : Math.max(0, ...values.map((value) => value ?? 0));
  return line.points.map(({ label, day, commit, then }, index) => [
    `  ${label === day ? day : label}`,
    ...(isOpen ? [commit.slice(0, 10)] : []),
    bar(values[index] ?? null, most),
    figureText(then, line.unit),
  ]);
}

/** Days on which what is known now differs from what was known then. */
function revisedLines(line: TrendLine, revised: readonly TrendPoint[], paint: Paint): string[] {
  if (revised.length === 0) return [];
  const rows = revised.map(({ day, then, now }) => [
    `  ${englishDay(day)}`,
    figureText(then, line.unit),
    `now ${figureText(now, line.unit)}`,
  ]);
  const days = plural(revised.length, 'day', 'days');
  return [
    `  ${paint.info('info[history/revised]')}: what is dated since says otherwise of ${days}:`,
    table(rows).trimEnd(),
  ];
}

/** Lines of a trend with a bar for each value; below each what the dated facts of the last commit say otherwise. */
export function trendText(
  lines: readonly TrendLine[],
  options: { readonly paint: Paint; readonly isOpen: boolean; readonly isRevised: (point: TrendPoint) => boolean },
): string {
  const { paint, isOpen, isRevised } = options;
  return lines
    .map((line) => {
      const revised = line.points.filter(isRevised);
      const head = `${paint.strong(line.id)}  ${line.title}`;
      return [head, table(rowsOf(line, isOpen)).trimEnd(), ...revisedLines(line, revised, paint), ''].join('\n');
    })
    .join('\n');
}
