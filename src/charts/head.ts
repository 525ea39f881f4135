import { columnsWidth } from '../base/text.js';
import type { Shape } from '../model/drawing.js';
import { charactersIn, cut, twoLines } from './words.js';

const lineHeight = 18;
const longestNote = 24;

/** The words above a row, and how much room they take. */
export interface Head {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** A label where reading begins, and a note at the other end of its line. */
export function headOf(label: string, note: string, top: number): Head {
  const whole = charactersIn(100);
  const shownNote = cut(note, longestNote);
  const room = whole - (shownNote === '' ? 0 : columnsWidth(shownNote) + 2);
  const lines = twoLines(label, room);
  const labels = lines.map((text, index): Shape => ({
    type: 'text',
    at: 0,
    base: top + 14 + index * lineHeight,
    anchor: 'start',
    look: 'label',
    text,
  }));
  const notes: Shape[] =
    shownNote === '' ? [] : [{ type: 'text', at: 100, base: top + 14, anchor: 'end', look: 'note', text: shownNote }];
  return { shapes: [...labels, ...notes], height: lines.length * lineHeight };
}

/** Rows below each other, each drawn from the place where the one before ended. */
export function stack<Row>(
  rows: readonly Row[],
  top: number,
  draw: (row: Row, top: number) => { readonly shapes: readonly Shape[]; readonly bottom: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  return rows.reduce<{ readonly shapes: readonly Shape[]; readonly bottom: number }>(
    (done, row) => {
      const { shapes, bottom } = draw(row, done.bottom);
      return { shapes: [...done.shapes, ...shapes], bottom };
    },
    { shapes: [], bottom: top },
  );
}
