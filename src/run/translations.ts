/* What is translated and what is not: texts of records, and the program's own words in languages of the register's own. */
import { compareText, sortBy } from '../base/order.js';
import { nearest } from '../base/text.js';
import { fieldPath, readerTexts } from '../facts/translations.js';
import type { ReaderText } from '../facts/translations.js';
import { Misuse } from '../model/errors.js';
import type { TranslationsOutput } from '../model/records.generated.js';
import type { Catalogue, Phrase, ReportFiles } from '../model/view.js';
import { safeJson } from '../render/safe-json.js';
import type { ShownLanguage } from '../render/translations-text.js';
import { answerHead } from './printing.js';
import type { Answer } from './printing.js';
import { englishPhrases } from './phrases.js';
import { snapshotFor } from './register.js';
import type { Register } from './register.js';

/** A text that a language lacks. */
export interface MissingText extends Pick<ReaderText, 'record' | 'path'> {
  /** The text as it stands, and its language: the first of the register that it has. */
  readonly text: string;
  readonly from: string;
}

/** How far a language has come. */
export interface LanguageState {
  readonly language: string;
  /** Texts for readers in the records that the audience may see. */
  readonly texts: number;
  readonly missing: readonly MissingText[];
  /** Of the program's words: how many there are, which the language lacks, and which are wrong. */
  readonly phrases: number;
  readonly missingPhrases: readonly string[];
  readonly wrongPhrases: readonly WrongPhrase[];
}

/** A phrase of a language that cannot be filled in, or that nothing says. */
export interface WrongPhrase {
  readonly phrase: string;
  readonly problem: string;
}

export interface Translations extends Answer {
  readonly languages: readonly LanguageState[];
}

function allPhrases(): ReadonlyMap<string, Phrase> {
  const entries = Object.entries(englishPhrases()).flatMap(([group, own]) =>
    Object.entries(own).map(([key, phrase]): [string, Phrase] => [`${group}.${key}`, phrase]),
  );
  return new Map(entries);
}

/** The names that a phrase has to be filled with, of whichever form has most. */
function namesIn(phrase: Phrase): readonly string[] {
  const forms = typeof phrase === 'string' ? [phrase] : Object.values(phrase);
  return [...new Set(forms.flatMap((form) => form.match(/\{[a-z]+\}/giu) ?? []))].sort(compareText);
}

function problemOf(id: string, own: Phrase, english: ReadonlyMap<string, Phrase>): string | undefined {
  const meant = english.get(id);
  if (meant === undefined) {
    const [best] = nearest(id, english.keys());
    return best === undefined ? 'nothing is said by this name' : `nothing is said by this name; did you mean ${best}?`;
  }
  const [names, wanted] = [namesIn(own), namesIn(meant)];
  if (names.join() === wanted.join()) return undefined;
  return `it is filled with ${wanted.join(', ') || 'nothing'}, and names ${names.join(', ') || 'nothing'}`;
}

/** How a language says the program's words; nothing is said of one that neither ships nor stands in the register. */
function phraseState(
  catalogue: Catalogue | undefined,
  english: ReadonlyMap<string, Phrase>,
): Pick<LanguageState, 'phrases' | 'missingPhrases' | 'wrongPhrases'> {
  const own = catalogue?.phrases ?? {};
  const missingPhrases = [...english.keys()].filter((id) => !Object.hasOwn(own, id));
  const wrongPhrases = Object.entries(own).flatMap(([id, phrase]) => {
    const problem = id.startsWith('reasons.') ? undefined : problemOf(id, phrase, english);
    return problem === undefined ? [] : [{ phrase: id, problem }];
  });
  return { phrases: english.size, missingPhrases, wrongPhrases };
}

function missingIn(language: string, texts: readonly ReaderText[], order: readonly string[]): readonly MissingText[] {
  return texts.flatMap(({ record, path, texts: own }) => {
    if (own.has(language)) return [];
    const from = [...order, ...own.keys()].find((code) => own.has(code)) ?? '';
    return [{ record, path, from, text: own.get(from) ?? '' }];
  });
}

/** The languages asked about: all of the register but the first, unless one is named. @throws Misuse for one that it has not */
function languagesAsked(languages: readonly string[], wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return languages.slice(1);
  if (languages.includes(wanted)) return [wanted];
  throw new Misuse(
    `the register has no language "${wanted}"`,
    `Its languages are ${languages.join(', ')}: see "languages" in secretariat.yaml.`,
  );
}

/**
 * Says for each language what is translated, for an audience.
 *
 * @param read gives the program's words in a language that ships
 * @throws Misuse for a language that the register has not
 */
export function translationsOf(
  register: Register,
  { asOf, audience, language }: Pick<Answer, 'asOf' | 'audience'> & { readonly language?: string },
  { languages: shipped }: Pick<ReportFiles, 'languages'>,
  read: (code: string, text: string) => Catalogue,
): Translations {
  const { dataset } = snapshotFor(register, asOf, audience);
  const { languages } = dataset.settings;
  const texts = readerTexts(dataset);
  const english = allPhrases();
  const catalogueOf = (code: string): Catalogue | undefined => {
    const text = shipped.get(code);
    return register.parsed.templates.languages.get(code) ?? (text === undefined ? undefined : read(code, text));
  };
  const states = languagesAsked(languages, language).map((code) => ({
    language: code,
    texts: texts.length,
    missing: missingIn(code, texts, languages),
    ...phraseState(catalogueOf(code), english),
  }));
  return { asOf, audience, unread: register.parsed.unread, languages: states };
}

/** What is shown to people of a language. */
export function shownLanguage(state: LanguageState): ShownLanguage {
  const missing = state.missing.map(({ record, path }) => ({ record: record.id, field: fieldPath(record, path) }));
  return { ...state, missing };
}

/** The answer as JSON; `schemas/translations-output.schema.json` describes it. */
export function translationsJson(register: Register, translations: Translations): string {
  const envelope: TranslationsOutput = {
    ...answerHead('translations', register, translations),
    languages: translations.languages.map(({ language, texts, missing, phrases, missingPhrases, wrongPhrases }) => ({
      language,
      texts,
      missing: missing.map((one) => ({
        record: one.record.id,
        record_kind: one.record.kind,
        field: fieldPath(one.record, one.path),
        from: one.from,
        text: one.text,
      })),
      phrases,
      missing_phrases: sortBy(missingPhrases, (id) => id),
      wrong_phrases: wrongPhrases.map(({ phrase, problem }) => ({ phrase, problem })),
    })),
  };
  return `${safeJson(envelope)}\n`;
}

/** A row for each missing text, with room for the translation: what a translator is sent. */
export function translationsCells({ languages }: Translations): readonly (readonly string[])[] {
  const rows = languages.flatMap(({ language, missing }) =>
    missing.map((one) => [
      one.record.kind,
      one.record.id,
      fieldPath(one.record, one.path),
      one.from,
      one.text,
      language,
      '',
    ]),
  );
  return [['kind', 'id', 'field', 'from', 'text', 'to', 'translation'], ...rows];
}
