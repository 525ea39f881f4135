import type { Day } from '../base/day.js';
import { readReportFiles } from '../io/report-files.js';
import type { Audience } from '../model/audience.js';
import { readLanguage } from '../parse/language.js';
import { translationsText as textOf } from '../render/translations-text.js';
import { answerText, basisLine } from '../run/printing.js';
import type { TextOptions } from '../run/printing.js';
import { demandReadable } from '../run/register.js';
import type { Register } from '../run/register.js';
import { shownLanguage, translationsCells, translationsJson, translationsOf } from '../run/translations.js';
import type { Translations } from '../run/translations.js';

export { translationsJson };
export type { Translations };

/** For whom, on which day, and about which language. */
export interface TranslationsOptions {
  readonly asOf: Day;
  /** What they may not see is neither counted nor listed. */
  readonly audience: Audience;
  /** A language of the register; all but the first unless given. */
  readonly language?: string;
  readonly incomplete?: boolean;
}

/**
 * Says for each language which texts of records are missing, and how the program's own words stand in it.
 *
 * @throws Misuse for a language that the register has not; Unanswerable where records cannot be read
 */
export function translations(
  register: Register,
  { incomplete = false, ...options }: TranslationsOptions,
): Translations {
  demandReadable(register, incomplete);
  return translationsOf(register, options, readReportFiles(), readLanguage);
}

/** The answer for people. */
export function translationsText(register: Register, found: Translations, options: TextOptions): string {
  const body = textOf(found.languages.map(shownLanguage), options.paint);
  return answerText(found, `${body}\n${basisLine(register, found)}\n`, options);
}

/** A row for each missing text, as comma-separated values: what a translator is sent. */
export async function translationsCsv(found: Translations): Promise<string> {
  const { csv } = await import('../exchange/csv.js');
  return csv(translationsCells(found));
}
