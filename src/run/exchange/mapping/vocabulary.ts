/* What fields and their values are called in the languages that the program speaks, so that cells and headings can be read in them. */
import type { Catalogue, Phrase } from '../../../model/view.js';
import { readLanguage } from '../../../parse/language.js';
import { familyOf, fieldKey } from '../../../sections/field-words.js';
import { foldName } from '../names.js';

/** Words of fields and values, in every language. */
export interface Vocabulary {
  /** What a field with this title is called. */
  readonly fieldWords: (title: string) => readonly string[];
  /** Whether a text is the word for a value of a field, in any language. */
  readonly isWordFor: (text: string, field: string, value: string) => boolean;
}

function wordIn({ phrases }: Catalogue, key: string): string | undefined {
  const phrase: Phrase | undefined = Object.hasOwn(phrases, key) ? phrases[key] : undefined;
  return typeof phrase === 'string' ? phrase : undefined;
}

/**
 * Reads the words of all languages.
 *
 * @param languages the catalogues that ship: code → YAML
 */
export function vocabularyOf(languages: ReadonlyMap<string, string>): Vocabulary {
  const catalogues = [...languages].map(([code, text]) => readLanguage(code, text));
  const wordsFor = (key: string): readonly string[] => catalogues.flatMap((catalogue) => wordIn(catalogue, key) ?? []);
  return {
    fieldWords: (title) => wordsFor(fieldKey(title)),
    isWordFor: (text, field, value) => {
      const family = familyOf(field, value);
      if (family === undefined) return false;
      return wordsFor(`words/${family}.${value}`).some((word) => foldName(word) === foldName(text));
    },
  };
}
