import { isPluralRule, pluralForms } from '../base/plural.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Language } from '../model/records.generated.js';
import type { Catalogue, LanguageFormat, Phrase } from '../model/view.js';
import { readDocument } from './document.js';
import type { Statement } from './problem.js';
import { quoted } from './words.js';

function formatOf({ direction, format }: Language): LanguageFormat {
  const { month_of_year: monthOfYear, fiscal_year: fiscalYear, ...rest } = format;
  return { ...rest, direction, monthOfYear, fiscalYear };
}

/** The phrases by their full names, `progress/headline.title`; no name, however it is called, changes what the object is. */
function phrasesOf({ phrases }: Language): Record<string, Phrase> {
  const entries = Object.entries(phrases).flatMap(([group, own]) =>
    Object.entries(own).map(([key, phrase]): [string, Phrase] => [`${group}.${key}`, phrase]),
  );
  return Object.fromEntries(entries);
}

/** What is wrong, and with which value of the file. */
export interface LanguageProblem extends Statement {
  readonly at: readonly string[];
}

/**
 * Says what is wrong with a language that passed its schema.
 *
 * @param code the file's name without its ending
 */
export function languageProblems(code: string, data: Readonly<Record<string, unknown>>): readonly LanguageProblem[] {
  const { language, plurals } = data as unknown as Language;
  const rule = 'template/language';
  const misnamed: LanguageProblem = {
    at: ['language'],
    rule,
    messageId: 'code',
    message: `the file is named after the language ${quoted(code)}, and calls itself ${quoted(language)}`,
    help: 'Name the file after the code in "language".',
  };
  const unread = pluralForms.filter((form) => !isPluralRule(plurals[form] ?? 'n = 1'));
  return [
    ...(language === code ? [] : [misnamed]),
    ...unread.map((form) => ({
      at: ['plurals', form],
      rule,
      messageId: 'plural-rule',
      message: `the rule of the form ${quoted(form)} cannot be read`,
      help: 'Write it as CLDR does, such as "n = 1" or "n % 10 = 2..4 and n % 100 != 12..14".',
    })),
  ];
}

/** The program's words in a language, made of a file in which nothing is wrong. */
export function catalogueOf(code: string, data: Readonly<Record<string, unknown>>): Catalogue {
  const language = data as unknown as Language;
  return {
    language: code,
    name: language.name,
    format: formatOf(language),
    plurals: language.plurals,
    phrases: phrasesOf(language),
  };
}

/**
 * Reads a language that ships with the tool.
 *
 * @param code the file's name without its ending
 * @throws Error where it is not valid: a mistake of ours, which a test finds
 */
export function readLanguage(code: string, text: string): Catalogue {
  const path = `templates/languages/${code}.yaml`;
  const read = readDocument({ path, record: null }, text, 'language', shapes.language);
  if (!read.ok) throw new Error(`${path}: ${read.error[0]?.message ?? 'is not valid'}`);
  const [problem] = languageProblems(code, read.value.data);
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  return catalogueOf(code, read.value.data);
}
