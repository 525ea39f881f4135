import { stringify } from 'yaml';
import { english } from '../../render/format.js';
import { englishPhrases } from '../../run/phrases.js';
import type { GeneratedFile } from './output.js';

const head = `# English, written by \`npm run generate\` from the program itself: what a language has to translate.
# To add a language, copy this file to CODE.yaml, translate what stands right of the keys, and leave {names} as they are.
# A phrase with forms takes those of the language: zero, one, two, few, many, other. The plural rules are those of CLDR.
# The reasons for which a figure leaves something out may be translated under "reasons", by their words joined with hyphens.
`;

/** Writes `templates/languages/en.yaml`. */
export function generateEnglish(): GeneratedFile[] {
  const { direction, monthOfYear, fiscalYear, ...format } = english;
  const language = {
    language: 'en',
    name: 'English',
    direction,
    plurals: { one: 'i = 1 and v = 0' },
    format: { ...format, month_of_year: monthOfYear, fiscal_year: fiscalYear },
    phrases: englishPhrases(),
  };
  return [
    {
      path: 'templates/languages/en.yaml',
      text: head + stringify(language, { lineWidth: 0, aliasDuplicateObjects: false }),
    },
  ];
}
