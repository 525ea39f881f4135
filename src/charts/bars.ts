import { scaleLinear } from 'd3-scale';
import { stack as stackOf } from 'd3-shape';
import type { BarSegment, BarsPanel, ChartLook } from '../model/chart.js';
import type { Drawing, Shape } from '../model/drawing.js';
import { headOf, stack } from './head.js';
import { fitsIn } from './words.js';
import type { Say } from './words.js';

const barHeight = 20;
const gap = 12;

type Row = BarsPanel['rows'][number];

/** From where to where each part of a bar goes. */
function extents({ segments }: Row): readonly (readonly [number, number])[] {
  const keys = segments.map((_, index) => String(index));
  const stacked = stackOf<Row>()
    .keys(keys)
    .value((row, key) => row.segments[Number(key)]?.value ?? 0);
  return stacked([{ label: [], note: [], segments }]).map((series): [number, number] => {
    const [from = 0, to = 0] = series[0] ?? [];
    return [from, to];
  });
}

function segmentShapes(
  { look }: BarSegment,
  text: string,
  [from, to]: readonly [number, number],
  top: number,
): Shape[] {
  const words = wordsIn(look, text, to - from);
  const box: Shape = { type: 'box', from, to, top, height: barHeight, look };
  const ink = hollow.has(look) ? 'outside' : 'inside';
  const at = (from + to) / 2;
  return words === '' ? [box] : [box, { type: 'text', at, base: top + 14.5, anchor: 'middle', look: ink, text: words }];
}

/** Bars that begin on one line; each part says its value where there is room. */
export function drawBars(panel: BarsPanel, say: Say): Drawing {
  const scale = scaleLinear([0, Math.max(panel.whole, Number.MIN_VALUE)], [0, 100]);
  const { shapes, bottom } = stack(panel.rows, 0, (row, top) => {
    const head = headOf(say(row.label), say(row.note), top);
    const start = top + head.height + 2;
    const parts = extents(row).flatMap(([low, high], index): Shape[] => {
      const segment = row.segments[index];
      if (segment === undefined || high <= low) return [];
      return segmentShapes(segment, say(segment.text), [scale(low), scale(high)], start);
    });
    const axis: Shape = { type: 'rule', from: 0, to: 0, top: start - 2, bottom: start + barHeight + 2, look: 'axis' };
    return { shapes: [...head.shapes, ...parts, axis], bottom: start + barHeight + gap };
  });
  return { height: Math.max(bottom - gap + 3, 0), shapes };
}

/** The letters of the marks, so that the parts of a bar differ by more than their colours. */
const letters: Readonly<Partial<Record<ChartLook, string>>> = {
  green: 'G',
  amber: 'A',
  red: 'R',
  'not-reported': 'N',
};

const hollow: ReadonlySet<ChartLook> = new Set(['not-reported', 'not-due', 'not-rated', 'part', 'open']);

/** What is written into a part: its letter too where there is room, and nothing where there is none. */
function wordsIn(look: ChartLook, text: string, width: number): string {
  const letter = letters[look];
  const long = letter === undefined || text === '' ? text : `${letter}\u00a0${text}`;
  return [long, text].find((words) => fitsIn(words, width)) ?? '';
}
