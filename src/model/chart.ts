import type { Day } from '../base/day.js';
import type { Line, MarkName } from './line.js';
import type { Table } from './table.js';

/**
 * A chart as plain data: what is to be seen, in what words; neither places nor colours. A report has it drawn, or prints its
 * table where nothing can be drawn.
 */

/** How a value looks: by a mark of the page, or by a texture; never by colour alone. */
export type ChartLook = MarkName | 'full' | 'part' | 'open';

/** What a look stands for. */
export interface ChartKey {
  readonly look: ChartLook;
  readonly label: Line;
}

/** A part of a bar, with its words where there is room for them. */
export interface BarSegment {
  readonly look: ChartLook;
  readonly value: number;
  readonly text: Line;
}

/** Bars of one length a unit, each below its label. */
export interface BarsPanel {
  readonly kind: 'bars';
  readonly heading: Line;
  /** What the whole width stands for: equal where panels are compared. */
  readonly whole: number;
  readonly rows: readonly { readonly label: Line; readonly note: Line; readonly segments: readonly BarSegment[] }[];
}

/** A place on a scale of steps. */
export interface StepPlace {
  /** From 0. */
  readonly step: number;
  /** What stands there; the words of the step where there is no mark. */
  readonly mark: MarkName | null;
}

/** Where each of many stands on a scale of steps, and where it stood before. */
export interface StepsPanel {
  readonly kind: 'steps';
  readonly heading: Line;
  readonly steps: readonly Line[];
  readonly rows: readonly {
    readonly label: Line;
    readonly note: Line;
    readonly before: StepPlace | null;
    /** Null where nobody knows. */
    readonly now: StepPlace | null;
  }[];
}

export interface TrendPoint {
  readonly on: Day;
  readonly value: number;
  /** What stands beside the point, where it should. */
  readonly text: Line;
}

/** Values in the course of time. */
export interface TrendPanel {
  readonly kind: 'trend';
  readonly heading: Line;
  readonly from: Day;
  readonly to: Day;
  /** The day on which knowledge ends. */
  readonly today: Day | null;
  /** Whether the scale begins at zero, and has lines to read values from. */
  readonly isCount: boolean;
  readonly series: readonly {
    readonly look: 'actual' | 'plan';
    /** Whether a value holds until the next one, as counts do. */
    readonly isStepped: boolean;
    readonly points: readonly TrendPoint[];
  }[];
}

/** What lies on which day. */
export interface TimelinePanel {
  readonly kind: 'timeline';
  readonly heading: Line;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  /** Words for the day on which the report looks. */
  readonly todayText: Line;
  readonly rows: readonly {
    readonly label: Line;
    readonly note: Line;
    readonly on: Day;
    /** Until when it took, or takes, longer than it was to. */
    readonly lateUntil: Day | null;
    readonly mark: MarkName;
  }[];
}

export type ChartPanel = BarsPanel | StepsPanel | TrendPanel | TimelinePanel;

/** A chart with everything that a reader needs who cannot see it. */
export interface Chart {
  readonly type: 'chart';
  /** What the chart shows, as a sentence computed from its data. */
  readonly title: Line;
  readonly legend: readonly ChartKey[];
  readonly panels: readonly ChartPanel[];
  /** Where the data are from, and what is left out. */
  readonly source: Line;
  /** Leads to the data. */
  readonly dataLabel: string;
  readonly data: Table;
}
