/* What `trend` prints: text, JSON, CSV and SVG. */
import { safeJson } from '../render/safe-json.js';
import { defuse } from '../base/defuse.js';
import { plural } from '../base/text.js';
import { trendChart } from '../charts/trend-chart.js';
import type { Audience } from '../model/audience.js';
import type { TrendOutput } from '../model/records.generated.js';
import type { Rhythm, TrendFigure, TrendLine, TrendPoint } from '../model/trend.js';
import { englishDay } from '../render/format.js';
import { drawnValue, figureText, trendText as renderTrend } from '../render/trend-text.js';
import type { TextOptions } from './printing.js';
import { envelopeHead } from './envelope.js';
import { isRevised } from './trend.js';

/** Figures through history, and for whom they are. */
export interface TrendAnswer {
  readonly audience: Audience;
  readonly every: Rhythm;
  readonly commit: string;
  readonly day: string;
  readonly lines: readonly TrendLine[];
}

const isOpen = ({ audience }: TrendAnswer): boolean => audience === 'restricted';

/** The days on which something could not be read. */
function incompleteDays({ lines }: TrendAnswer): readonly TrendPoint[] {
  return (lines[0]?.points ?? []).filter(({ then, unread }) => then === null || unread > 0);
}

/** Whether something could not be read on some day. */
export function isTrendIncomplete(answer: TrendAnswer): boolean {
  return incompleteDays(answer).length > 0;
}

function incompleteText(answer: TrendAnswer): string {
  const days = incompleteDays(answer);
  if (days.length === 0) return '';
  const said = days.slice(0, 5).map(({ day, then, unread }) => {
    const what = then === null ? 'the settings' : plural(unread, 'record', 'records');
    return `${englishDay(day)} (${what})`;
  });
  const more = days.length > said.length ? ` and ${String(days.length - said.length)} more` : '';
  return `INCOMPLETE. Not to be read, and missing from the figures: ${said.join(', ')}${more}.\n\n`;
}

/** A trend for people at a terminal. */
export function trendText(answer: TrendAnswer, { paint, defused }: TextOptions): string {
  const { audience, lines } = answer;
  const body = renderTrend(lines, { paint, isOpen: isOpen(answer), isRevised });
  const forWhom = audience === 'restricted' ? '' : `, for ${audience === 'public' ? 'the public' : audience}`;
  const days = plural(lines[0]?.points.length ?? 0, 'day', 'days');
  const text = `${incompleteText(answer)}${body}\n${days}, each as the last commit by then knew it${forWhom}\n`;
  return defused ? defuse(text) : text;
}

type FigureJson = TrendOutput['lines'][number]['points'][number]['then'];

function figureJson(figure: TrendFigure | null): FigureJson {
  return figure === null ? null : { ...figure, values: [...figure.values] };
}

/** A trend as JSON; `schemas/trend-output.schema.json` describes it. */
export function trendJson(answer: TrendAnswer): string {
  const { audience, every, commit, day, lines } = answer;
  const head = envelopeHead('trend', {
    provenance: { commit, dirty: false, committedAt: null },
    asOf: day,
    audience,
  });
  const output: TrendOutput = {
    ...head,
    commit: isOpen(answer) ? commit : null,
    every,
    lines: lines.map(({ id, title, unit, better, points }) => ({
      id,
      title,
      unit,
      better,
      points: points.map((point) => ({
        day: point.day,
        label: point.label,
        commit: isOpen(answer) ? point.commit : null,
        then: figureJson(point.then),
        now: figureJson(point.now),
        revised: isRevised(point),
        unread: point.unread,
      })),
    })),
  };
  return `${safeJson(output)}\n`;
}

/** The cells of a figure: its state, then a value for each currency or one. */
function cellsOf(figure: TrendFigure | null): readonly (readonly string[])[] {
  if (figure === null) return [['unreadable', '', '', '', '']];
  const { state, value, values, numerator, denominator } = figure;
  const share = [numerator, denominator].map((number) => (number === null ? '' : String(number)));
  if (values.length > 0) return values.map(({ currency, amount }) => [state, amount, currency, ...share]);
  return [[state, value === null ? '' : String(value), figure.currency ?? '', ...share]];
}

/** A trend as CSV, a row for each figure. Every cell is a word, a number or a day of the program's own: nothing in it can be a formula. */
export function trendCsv(answer: TrendAnswer): string {
  const head = ['metric', 'day', 'label', ...(isOpen(answer) ? ['commit'] : []), 'state', 'value', 'currency'];
  const rows = answer.lines.flatMap(({ id, points }) =>
    points.flatMap((point) => {
      const place = [id, point.day, point.label, ...(isOpen(answer) ? [point.commit] : [])];
      return cellsOf(point.then).map((cells) => [...place, ...cells, isRevised(point) ? 'yes' : 'no']);
    }),
  );
  const lines = [[...head, 'numerator', 'denominator', 'revised'], ...rows];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** A trend as one SVG, a curve for each metric. */
export function trendSvg(answer: TrendAnswer): string {
  const charts = answer.lines.map((line) => {
    const last = line.points.at(-1);
    return {
      title: line.title,
      description: `${line.title}: ${figureText(last?.then ?? null, line.unit)} on ${englishDay(last?.day ?? '')}`,
      isShare: line.unit === 'share',
      points: line.points.map(({ day, label, then }) => ({ day, label, value: drawnValue(then) })),
    };
  });
  const about = charts.map(({ description }) => description).join('; ');
  return trendChart(charts, about);
}
