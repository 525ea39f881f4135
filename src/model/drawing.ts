import type { ChartLook } from './chart.js';
import type { MarkName } from './line.js';

/**
 * What a chart looks like, without any markup. Across, places are in per cent of the width, from where reading begins, so that a
 * drawing fits every width with text of the same size, and turns with the direction of the page; down, they are in pixels.
 */
export type Shape =
  | {
      readonly type: 'box';
      readonly from: number;
      readonly to: number;
      readonly top: number;
      readonly height: number;
      readonly look: ChartLook | 'cell' | 'here' | 'was' | 'heat-1' | 'heat-2' | 'heat-3' | 'heat-4';
    }
  | {
      readonly type: 'text';
      readonly at: number;
      readonly base: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly look: 'label' | 'note' | 'value' | 'scale' | 'inside' | 'outside' | 'on-cell';
      readonly text: string;
    }
  | {
      readonly type: 'rule';
      readonly from: number;
      readonly to: number;
      readonly top: number;
      readonly bottom: number;
      readonly look: 'grid' | 'axis' | 'today' | 'late' | 'move';
    }
  /** A path in a box of 100 units across and the drawing's pixels down. */
  | { readonly type: 'path'; readonly path: string; readonly look: 'actual' | 'plan' }
  | { readonly type: 'dot'; readonly at: number; readonly middle: number; readonly look: 'actual' | 'plan' }
  | { readonly type: 'mark'; readonly at: number; readonly middle: number; readonly mark: MarkName };

export interface Drawing {
  /** Pixels. */
  readonly height: number;
  readonly shapes: readonly Shape[];
}
