import { scaleBand } from 'd3-scale';
import type { StepPlace, StepsPanel } from '../model/chart.js';
import type { Drawing, Shape } from '../model/drawing.js';
import { headOf, stack } from './head.js';
import type { Say } from './words.js';

const cellHeight = 22;
const gap = 12;

type Row = StepsPanel['rows'][number];
type Bands = (step: number) => { readonly from: number; readonly to: number; readonly middle: number };

function bandsOf({ steps }: StepsPanel): Bands {
  const scale = scaleBand(
    steps.map((_, index) => String(index)),
    [0, 100],
  ).paddingInner(0.04);
  return (step) => {
    const from = scale(String(step)) ?? 0;
    const to = from + scale.bandwidth();
    return { from, to, middle: (from + to) / 2 };
  };
}

const heats = ['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const;

/** The cell in which a row stands: darker with each step, or with its mark. */
function nowShapes({ step, mark }: StepPlace, bands: Bands, top: number): Shape[] {
  const { from, to, middle } = bands(step);
  if (mark !== null) {
    const shade: Shape = { type: 'box', from, to, top, height: cellHeight, look: 'here' };
    return [shade, { type: 'mark', at: middle, middle: top + cellHeight / 2, mark }];
  }
  return [{ type: 'box', from, to, top, height: cellHeight, look: heats[Math.min(step, 3)] ?? 'heat-4' }];
}

/** Where it stood before, and the way from there. */
function moveShapes(row: Row, bands: Bands, top: number): Shape[] {
  const { before, now } = row;
  if (before === null || now === null || (before.step === now.step && before.mark === now.mark)) return [];
  const [was, is] = [bands(before.step), bands(now.step)];
  const line = top + cellHeight / 2;
  const way: Shape = { type: 'rule', from: was.middle, to: is.middle, top: line, bottom: line, look: 'move' };
  if (before.mark !== null) return [way, { type: 'mark', at: was.middle, middle: line, mark: before.mark }];
  return [{ type: 'box', from: was.from, to: was.to, top, height: cellHeight, look: 'was' }];
}

/** The names of the steps, where a row stands on them without a mark. */
function names(row: Row, steps: readonly string[], bands: Bands, top: number): Shape[] {
  if (typeof row.now?.mark === 'string') return [];
  return steps.map((text, step): Shape => {
    const look = row.now?.step === step ? (step > 1 ? 'inside' : 'on-cell') : 'scale';
    return { type: 'text', at: bands(step).middle, base: top + 15.5, anchor: 'middle', look, text };
  });
}

/** Rows of cells, one a step, of which each row fills the one where it stands. */
export function drawSteps(panel: StepsPanel, say: Say): Drawing {
  const bands = bandsOf(panel);
  const steps = panel.steps.map((step) => say(step));
  const { shapes, bottom } = stack(panel.rows, 0, (row, top) => {
    const head = headOf(say(row.label), say(row.note), top);
    const start = top + head.height + 2;
    // The cell in which the row stands would be hidden by what fills it.
    const cells = steps.flatMap((_, step): Shape[] => {
      const { from, to } = bands(step);
      return row.now?.step === step ? [] : [{ type: 'box', from, to, top: start, height: cellHeight, look: 'cell' }];
    });
    const drawn = [
      ...cells,
      ...moveShapes(row, bands, start),
      ...(row.now === null ? [] : nowShapes(row.now, bands, start)),
    ];
    return { shapes: [...head.shapes, ...drawn, ...names(row, steps, bands, start)], bottom: start + cellHeight + gap };
  });
  return { height: Math.max(bottom - gap + 2, 0), shapes };
}
