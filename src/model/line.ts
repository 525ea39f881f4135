import type { Day } from '../base/day.js';

/** Shapes that stand beside a word; each has a form and a letter of its own, so that colour is never alone. */
export type MarkName =
  | 'green'
  | 'amber'
  | 'red'
  | 'complete'
  | 'not-reported'
  | 'not-due'
  | 'not-rated'
  | 'late'
  | 'better'
  | 'worse'
  | 'same';

/** A piece of a line. */
export type Inline =
  /** The program's own words, in the language of the page. */
  | { readonly type: 'words'; readonly text: string }
  /** Words that people wrote into a record. `untranslated` when they are not in the language of the report. */
  | {
      readonly type: 'quote';
      readonly text: string;
      readonly language: string;
      readonly untranslated: boolean;
      /** The record that they name, where pages of a site can lead there. */
      readonly about?: string;
    }
  /** The id of a record; a link where the report has a row for it. */
  | { readonly type: 'record'; readonly id: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  | { readonly type: 'day'; readonly day: Day }
  /** A deadline as it was set: a day, month, year, quarter, half-year or fiscal year. `yearless` where the year of a day is said nearby. */
  | { readonly type: 'deadline'; readonly value: string; readonly yearless?: true }
  | { readonly type: 'period'; readonly id: string }
  /** A number; `decimals` fixes them, else the number shows as many as it has. A sign stands before it only when asked for. */
  | {
      readonly type: 'number';
      readonly value: number;
      readonly decimals: number | null;
      readonly signed: boolean;
    }
  /** `n of m (p %)`. */
  | { readonly type: 'share'; readonly numerator: number; readonly denominator: number }
  /** `n of m (p %)` of money in one currency. */
  | {
      readonly type: 'money-share';
      readonly currency: string;
      readonly numerator: number;
      readonly denominator: number;
    }
  /** A fraction 0–1, shown in per cent. */
  | { readonly type: 'percent'; readonly value: number }
  | { readonly type: 'money'; readonly currency: string; readonly amount: string }
  | { readonly type: 'mark'; readonly mark: MarkName; readonly text: string }
  /** How far on a scale of a few steps, drawn as so many boxes. The words stand beside it. */
  | { readonly type: 'level'; readonly value: number; readonly of: number }
  /** A value of its own: not reported, no data, restricted item. Never a zero and never a blank. */
  | { readonly type: 'absent'; readonly text: string }
  | { readonly type: 'strong'; readonly content: Line };

export type Line = readonly Inline[];
