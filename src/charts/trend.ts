import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { TrendPanel, TrendPoint } from '../model/chart.js';
import type { Drawing, Shape } from '../model/drawing.js';
import { daysAcross } from './days.js';
import { shareOf, sideOf } from './words.js';
import type { Say } from './words.js';

const heights = { count: 220, values: 106 } as const;
const top = 22;
/** Below single values there is room for their words. */
const bottoms = { count: 26, values: 40 } as const;
const closest = 15;

type Series = TrendPanel['series'][number];

interface Plot {
  readonly across: (day: string) => number;
  readonly down: ScaleLinear<number, number>;
  readonly height: number;
  /** Where the lowest value lies. */
  readonly ground: number;
}

function plotOf(panel: TrendPanel): Plot {
  const values = panel.series.flatMap(({ points }) => points.map(({ value }) => value));
  const kind = panel.isCount ? 'count' : 'values';
  const height = heights[kind];
  const ground = height - bottoms[kind];
  const low = panel.isCount ? 0 : Math.min(...values);
  const high = Math.max(...values);
  // A line that never moves runs through the middle.
  const spread = high === low ? [low - 1, high + 1] : [low, high];
  const down = scaleLinear(spread, [ground, top]);
  return { across: daysAcross(panel.from, panel.to), down: panel.isCount ? down.nice(4) : down, height, ground };
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
  readonly below: number;
  readonly base: number;
  readonly text: string;
}

function wantedLabels(panel: TrendPanel, { across, down, ground }: Plot, say: Say): Label[] {
  return panel.series.flatMap(({ look, points }) =>
    points.flatMap(({ on, value, text: words }): Label[] => {
      const [text, point] = [say(words), down(value)];
      // Below a line of counts there is room, unless it lies on the ground.
      const isBelow = panel.isCount && look === 'actual' && point < ground - 24;
      const below = point + 18;
      return text === '' ? [] : [{ at: across(on), below, base: isBelow ? below : point - 9, text }];
    }),
  );
}

/** From where to where a label goes across. */
function extentOf({ at, text }: Label): readonly [number, number] {
  const [side, width] = [sideOf(at, text), shareOf(text)];
  const from = side === 'start' ? at : side === 'end' ? at - width : at - width / 2;
  return [from, from + width];
}

function overlap(a: Label, b: Label): boolean {
  const [[fromA, toA], [fromB, toB]] = [extentOf(a), extentOf(b)];
  return Math.abs(a.base - b.base) < closest && fromA < toB && fromB < toA;
}

/** Labels of points, each above its point; one that would lie on another goes below. */
function labelsOf(panel: TrendPanel, plot: Plot, say: Say): Shape[] {
  const placed: Label[] = [];
  for (const label of wantedLabels(panel, plot, say)) {
    const lower = { ...label, base: label.below };
    const isBetter = placed.some((other) => overlap(label, other)) && !placed.some((other) => overlap(lower, other));
    placed.push(isBetter ? lower : label);
  }
  return placed.map(({ at, base, text }): Shape => {
    return { type: 'text', at, base, anchor: sideOf(at, text), look: 'value', text };
  });
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

function frameOf(panel: TrendPanel, { across, height, ground: bottom }: Plot, say: Say): Shape[] {
  const end = (day: string, anchor: 'start' | 'end'): Shape => ({
    type: 'text',
    at: anchor === 'start' ? 0 : 100,
    base: height - 6,
    anchor,
    look: 'scale',
    text: say([{ type: 'deadline', value: day.slice(0, 7) }]),
  });
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
