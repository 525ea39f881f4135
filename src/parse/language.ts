import { isPluralRule, pluralForms } from '../base/plural.js';
import { shapes } from '../kinds/shape.generated.js';
import type { Language } from '../model/records.generated.js';
import type { Catalogue, LanguageFormat, Phrase } from '../model/view.js';
import { readDocument } from './document.js';

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
  const language = read.value.data as unknown as Language;
  if (language.language !== code) throw new Error(`${path}: it calls itself "${language.language}"`);
  const unread = pluralForms.find((form) => !isPluralRule(language.plurals[form] ?? 'n = 1'));
  if (unread !== undefined) throw new Error(`${path}: the rule of the form "${unread}" cannot be read`);
  return {
    language: code,
    format: formatOf(language),
    plurals: language.plurals,
    phrases: phrasesOf(language),
  };
}
