import type { Day } from '../base/day.js';
import type { Figures, Measure } from './measure.js';

/** How often a figure is taken. */
export const rhythms = ['period', 'month', 'week', 'commit'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A figure as a trend holds it: without the candidates from which it came. */
export type TrendFigure = Pick<Figures, 'state' | 'value' | 'values' | 'numerator' | 'denominator'> & {
  readonly currency?: string;
};

/** A day on which figures are taken, with the commit that knew most by then. */
export interface TrendDay {
  readonly day: Day;
  /** `2026-Q2`, `2026-06`, the day of a week's end; of a commit its day. */
  readonly label: string;
  readonly commit: string;
}

/** Figures of one day: as the commit knew them, and as the last commit says that they were. */
export interface TrendPoint extends TrendDay {
  /** Null where the settings of the commit could not be read. */
  readonly then: TrendFigure | null;
  /** From the dated facts of the last commit. */
  readonly now: TrendFigure | null;
  /** How many records of the commit could not be read. */
  readonly unread: number;
}

/** A metric through history. */
export interface TrendLine extends Pick<Measure, 'id' | 'title' | 'unit' | 'better'> {
  readonly points: readonly TrendPoint[];
}
