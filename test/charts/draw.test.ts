import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPanel } from '../../src/charts/draw.js';
import { charactersIn, cut, twoLines } from '../../src/charts/words.js';
import { columnsWidth } from '../../src/base/text.js';
import { addDays } from '../../src/base/day.js';
import type { ChartPanel } from '../../src/model/chart.js';
import type { Drawing, Shape } from '../../src/model/drawing.js';
import type { Line } from '../../src/model/view.js';

const say = (line: Line): string =>
  line.map((inline) => ('text' in inline ? inline.text : 'value' in inline ? String(inline.value) : '')).join('');
const words = (text: string): Line => [{ type: 'words', text }];

/** Every place across and every place down of a shape. */
function placesOf(shape: Shape): { readonly across: readonly number[]; readonly down: readonly number[] } {
  switch (shape.type) {
    case 'box':
      return { across: [shape.from, shape.to], down: [shape.top, shape.top + shape.height] };
    case 'rule':
      return { across: [shape.from, shape.to], down: [shape.top, shape.bottom] };
    case 'text':
      return { across: [shape.at], down: [shape.base] };
    case 'path':
      return { across: [], down: [] };
    default:
      return { across: [shape.at], down: [shape.middle] };
  }
}

function expectInside({ height, shapes }: Drawing): void {
  const places = shapes.map(placesOf);
  for (const place of places.flatMap(({ across }) => across)) {
    expect(place).toBeGreaterThanOrEqual(-1e-9);
    expect(place).toBeLessThanOrEqual(100 + 1e-9);
  }
  for (const place of places.flatMap(({ down }) => down)) {
    expect(place).toBeGreaterThanOrEqual(-1);
    expect(place).toBeLessThanOrEqual(height + 1);
  }
  expect(JSON.stringify(shapes)).not.toMatch(/NaN|null|Infinity/u);
}

const text = fc.string({ maxLength: 60, unit: 'grapheme' });
const label = text.map(words);
const look = fc.constantFrom('green', 'amber', 'red', 'complete', 'not-reported', 'full', 'part', 'open');
const count = fc.integer({ min: 0, max: 5000 });

const bars = fc
  .array(
    fc.record({
      label,
      note: label,
      segments: fc.array(fc.record({ look, value: count, text: label }), { maxLength: 7 }),
    }),
  )
  .map((rows): ChartPanel => {
    const lengths = rows.map(({ segments }) => segments.reduce((sum, { value }) => sum + value, 0));
    return { kind: 'bars', heading: [], whole: Math.max(0, ...lengths), rows };
  });

const place = fc.option(
  fc.record({ step: fc.integer({ min: 0, max: 3 }), mark: fc.option(fc.constantFrom('red', 'green')) }),
);
const steps = fc
  .array(fc.record({ label, note: label, before: place, now: place }))
  .map((rows): ChartPanel => ({ kind: 'steps', heading: [], steps: ['1', '2', '3', '4'].map(words), rows }));

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const timeline = fc
  .array(
    fc.record({ label, note: label, on: day, lateUntil: fc.option(day), mark: fc.constantFrom('late', 'complete') }),
  )
  .chain((rows) =>
    fc.tuple(day, day, day).map(([from, to, today]): ChartPanel => {
      return { kind: 'timeline', heading: [], from, to, today, todayText: words('today'), rows };
    }),
  );

const point = fc.record({ on: day, value: fc.integer({ min: -50, max: 5000 }), text: label });
const trend = fc.array(point, { minLength: 1 }).map((points): ChartPanel => {
  const ordered = points.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [from, to] = [ordered[0]!.on, ordered.at(-1)!.on];
  const series = [{ look: 'actual', isStepped: false, points: ordered } as const];
  return { kind: 'trend', heading: [], from, to, today: from, isCount: false, series };
});

describe('a drawing', () => {
  it.each([
    ['bars', bars],
    ['steps', steps],
    ['timeline', timeline],
    ['trend', trend],
  ] as const)('of %s stays inside its box, whatever the data', (_kind, panels) => {
    fc.assert(
      fc.property(panels, (panel) => {
        const drawing = drawPanel(panel, say);
        expectInside(drawing);
        expect(drawPanel(panel, say)).toEqual(drawing);
      }),
      { numRuns: 60 },
    );
  });

  it('gives parts of a bar the lengths of their values, one after the other', () => {
    const segments = [
      { look: 'complete', value: 1, text: words('1') },
      { look: 'red', value: 3, text: words('3') },
    ] as const;
    const panel: ChartPanel = {
      kind: 'bars',
      heading: [],
      whole: 8,
      rows: [{ label: words('A'), note: [], segments }],
    };
    const boxes = drawPanel(panel, say).shapes.filter((shape) => shape.type === 'box');
    expect(boxes.map(({ from, to, look: seen }) => [from, to, seen])).toEqual([
      [0, 12.5, 'complete'],
      [12.5, 50, 'red'],
    ]);
  });

  it('says the letter of a part beside its number, and only what there is room for', () => {
    const textsAt = (value: number): string[] => {
      const segments = [{ look: 'red', value, text: words('12') } as const];
      const panel: ChartPanel = { kind: 'bars', heading: [], whole: 100, rows: [{ label: [], note: [], segments }] };
      return drawPanel(panel, say).shapes.flatMap((shape) =>
        shape.type === 'text' && shape.anchor === 'middle' ? [shape.text] : [],
      );
    };
    expect(textsAt(50)).toEqual(['R\u00a012']);
    expect(textsAt(7)).toEqual(['12']);
    expect(textsAt(1)).toEqual([]);
  });

  it('shows where a capability stood before, and nothing where it did not move', () => {
    const draw = (before: number): string[] =>
      drawPanel(
        {
          kind: 'steps',
          heading: [],
          steps: ['1', '2', '3', '4'].map(words),
          rows: [{ label: words('A'), note: [], before: { step: before, mark: null }, now: { step: 2, mark: null } }],
        },
        say,
      ).shapes.flatMap((shape) => (shape.type === 'box' && shape.look !== 'cell' ? [shape.look] : []));
    expect(draw(1)).toEqual(['was', 'heat-3']);
    expect(draw(2)).toEqual(['heat-3']);
  });
});

describe('words in a drawing', () => {
  it('a label of 300 characters takes two lines, and what is cut shows it', () => {
    const lines = twoLines('Protection '.repeat(28).trim(), charactersIn(100));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
  });

  it('never exceed their room, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 4, max: 60 }), (long, room) => {
        for (const line of [cut(long, room), ...twoLines(long, room)])
          expect(columnsWidth(line)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
