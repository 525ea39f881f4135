/** How a language words the deadlines of published plans. Texts are in small letters, with plain apostrophes and hyphens. */
export interface Wording {
  readonly language: string;
  /** The names of the months, January first. */
  readonly months: readonly string[];
  /** What may stand before a date and says that it is the last moment. */
  readonly by: readonly string[];
  /** What may stand before a year and changes nothing: the end of a year is its last day. */
  readonly endOf: readonly string[];
  /** From one year to another: the last one is captured. */
  readonly range: RegExp;
  /** Twice a year, without an end or until the year that is captured. */
  readonly twiceAYear: RegExp;
  readonly everyYear: RegExp;
  /** Every quarter and every month, likewise. */
  readonly everyQuarter: RegExp;
  readonly everyMonth: RegExp;
}

/** Declares a wording; each file of this folder exports one by default. */
export function defineWording(wording: Wording): Wording {
  return wording;
}
