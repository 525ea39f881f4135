import { groupBy } from '../base/order.js';
import { plural, truncate, visible } from '../base/text.js';
import type { Paint } from './paint.js';
import { table } from './table.js';

/** How far a language has come, in words and numbers. */
export interface ShownLanguage {
  readonly language: string;
  readonly texts: number;
  readonly missing: readonly { readonly record: string; readonly field: string }[];
  readonly phrases: number;
  readonly missingPhrases: readonly string[];
  readonly wrongPhrases: readonly { readonly phrase: string; readonly problem: string }[];
}

/** So many names of phrases are listed; JSON has all. */
const mostPhrases = 10;

function recordRows({ missing }: ShownLanguage): readonly string[][] {
  return [...groupBy(missing, ({ record }) => record)].map(([record, fields]) => [
    `  ${record}`,
    String(fields.length),
    truncate(visible(fields.map(({ field }) => field).join(', ')), 90),
  ]);
}

function phraseLines(state: ShownLanguage, paint: Paint): readonly string[] {
  const { language, phrases, missingPhrases, wrongPhrases } = state;
  const wrong = wrongPhrases.map(({ phrase, problem }) => paint.error(`  ${visible(phrase)}: ${visible(problem)}`));
  if (missingPhrases.length === 0)
    return wrong.length === 0
      ? []
      : [`The program's words in ${language}: ${plural(wrong.length, 'mistake', 'mistakes')}.`, ...wrong];
  const shown = missingPhrases.slice(0, mostPhrases).map((phrase) => `  ${phrase}`);
  const more = missingPhrases.length - shown.length;
  return [
    `The program's words in ${language}: ${missingPhrases.length} of ${phrases} are missing, and are said in English.`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more; --format json lists all`] : []),
    ...wrong,
  ];
}

function languageText(state: ShownLanguage, paint: Paint): string {
  const { language, texts, missing } = state;
  const head =
    missing.length === 0
      ? `${paint.strong(language)}: all ${plural(texts, 'text', 'texts')} are there.`
      : `${paint.strong(language)}: ${missing.length} of ${plural(texts, 'text is', 'texts are')} missing.`;
  const rows = recordRows(state);
  return [head, ...(rows.length === 0 ? [] : [table(rows).trimEnd()]), ...phraseLines(state, paint)].join('\n');
}

/** What is translated and what is not, for people: a line for each record with something missing. */
export function translationsText(languages: readonly ShownLanguage[], paint: Paint): string {
  if (languages.length === 0) return 'The register has one language: there is nothing to translate.\n';
  return `${languages.map((state) => languageText(state, paint)).join('\n\n')}\n`;
}
