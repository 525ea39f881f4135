import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { TrendPanel, TrendPoint } from '../model/chart.js';
import type { Drawing, Shape } from '../model/drawing.js';
import { daysAcross } from './days.js';
import { sideOf } from './words.js';
import type { Say } from './words.js';

const heights = { count: 220, values: 92 } as const;
const margin = { top: 22, bottom: 26 } as const;
const closest = 15;

type Series = TrendPanel['series'][number];

interface Plot {
  readonly across: (day: string) => number;
  readonly down: ScaleLinear<number, number>;
  readonly height: number;
}

function plotOf(panel: TrendPanel): Plot {
  const values = panel.series.flatMap(({ points }) => points.map(({ value }) => value));
  const height = panel.isCount ? heights.count : heights.values;
  const low = panel.isCount ? 0 : Math.min(...values);
  const high = Math.max(...values);
  // A line that never moves runs through the middle.
  const spread = high === low ? [low - 1, high + 1] : [low, high];
  const down = scaleLinear(spread, [height - margin.bottom, margin.top]);
  return { across: daysAcross(panel.from, panel.to), down: panel.isCount ? down.nice(4) : down, height };
}

function pathOf({ isStepped, points }: Series, { across, down }: Plot): string {
  const draw = line<TrendPoint>()
    .x(({ on }) => across(on))
    .y(({ value }) => down(value))
    .curve(isStepped ? curveStepAfter : curveLinear)
    .digits(2);
  return draw(points) ?? '';
}

/** Lines to read counts from, with their values above them where reading begins. */
function gridOf(panel: TrendPanel, { down }: Plot, say: Say): Shape[] {
  if (!panel.isCount) return [];
  const ticks = down.ticks(4).filter((tick) => Number.isInteger(tick));
  return ticks.flatMap((tick): Shape[] => [
    { type: 'rule', from: 0, to: 100, top: down(tick), bottom: down(tick), look: tick === 0 ? 'axis' : 'grid' },
    ...(tick === 0
      ? []
      : [
          {
            type: 'text',
            at: 0,
            base: down(tick) - 4,
            anchor: 'start',
            look: 'scale',
            text: say([{ type: 'number', value: tick, decimals: null, signed: false }]),
          } as const,
        ]),
  ]);
}

interface Label {
  readonly at: number;
  readonly value: number;
  readonly base: number;
  readonly text: string;
}

/** Labels of points, each above its point; one that would lie on another goes below. */
function labelsOf(panel: TrendPanel, { across, down, height }: Plot, say: Say): Shape[] {
  const wanted = panel.series.flatMap(({ look, points }) =>
    points.map(({ on, value, text }) => {
      const point = down(value);
      // Below a line of counts there is room, unless it lies on the ground.
      const isBelow = panel.isCount && look === 'actual' && point < height - margin.bottom - 24;
      return { at: across(on), value, base: isBelow ? point + 20 : point - 9, text: say(text) };
    }),
  );
  const placed: Label[] = [];
  for (const label of wanted.filter(({ text }) => text !== '')) {
    const isNear = (base: number): boolean =>
      placed.some((other) => Math.abs(other.at - label.at) < 45 && Math.abs(other.base - base) < closest);
    const below = Math.min(down(label.value) + 20, height - margin.bottom + 8);
    placed.push(isNear(label.base) && !isNear(below) ? { ...label, base: below } : label);
  }
  return placed.map(({ at, base, text }): Shape => ({
    type: 'text',
    at,
    base,
    anchor: sideOf(at),
    look: 'value',
    text,
  }));
}

function dotsOf(panel: TrendPanel, { across, down }: Plot): Shape[] {
  return panel.series.flatMap(({ look, isStepped, points }) =>
    (isStepped ? points.slice(-1) : points).map(({ on, value }): Shape => ({
      type: 'dot',
      at: across(on),
      middle: down(value),
      look,
    })),
  );
}

function frameOf(panel: TrendPanel, { across, height }: Plot, say: Say): Shape[] {
  const end = (day: string, anchor: 'start' | 'end'): Shape => ({
    type: 'text',
    at: anchor === 'start' ? 0 : 100,
    base: height - 6,
    anchor,
    look: 'scale',
    text: say([{ type: 'deadline', value: day.slice(0, 7) }]),
  });
  const bottom = height - margin.bottom;
  const today: Shape[] =
    panel.today === null
      ? []
      : [{ type: 'rule', from: across(panel.today), to: across(panel.today), top: 6, bottom, look: 'today' }];
  const axis: Shape = { type: 'rule', from: 0, to: 100, top: bottom, bottom, look: 'grid' };
  return [axis, ...today, end(panel.from, 'start'), end(panel.to, 'end')];
}

/** Lines in the course of time, with the words of their points beside them. */
export function drawTrend(panel: TrendPanel, say: Say): Drawing {
  const plot = plotOf(panel);
  const lines = panel.series.map((series): Shape => ({ type: 'path', path: pathOf(series, plot), look: series.look }));
  return {
    height: plot.height,
    shapes: [
      ...gridOf(panel, plot, say),
      ...frameOf(panel, plot, say),
      ...lines,
      ...dotsOf(panel, plot),
      ...labelsOf(panel, plot, say),
    ],
  };
}
