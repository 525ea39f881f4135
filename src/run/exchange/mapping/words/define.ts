/** What people call fields in the headings of their tables: field → words, in small letters. */
export interface HeadingWords {
  readonly language: string;
  /** What a heading says of the language of its column: `French`, `FR`. */
  readonly languageNames: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Declares words; each file of this folder exports one by default. */
export function defineHeadingWords(words: HeadingWords): HeadingWords {
  return words;
}
