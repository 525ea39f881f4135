/** Text for readers: one string in the register's first language, or one per language. */
export type Text = string | { readonly [language: string]: string };

/**
 * The text in a language, or undefined when there is no translation (which is listed, never silently replaced).
 * A plain string is text in `first`, the first language of the settings.
 */
export function textIn(text: Text | undefined, language: string, first: string): string | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return language === first ? text : undefined;
  return Object.hasOwn(text, language) ? text[language] : undefined;
}

/** What a text says, once for each language. */
export function textsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The text in `language`, else in `first`, else in whichever language comes first by code: for lists, logs and messages, not for reports. */
export function anyText(text: Text | undefined, language: string, first: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const exact = textIn(text, language, first) ?? textIn(text, first, first);
  if (exact !== undefined) return exact;
  const code = Object.keys(text).sort()[0];
  return code === undefined ? '' : (text[code] ?? '');
}
