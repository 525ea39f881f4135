import { listWords, truncate, visible } from '../base/text.js';
import type { Shape } from '../kinds/shape.js';

/** A noun with its article: `an action`, `a gap`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A word from a file in quotes, safe to print and not too long. */
export function quoted(word: string): string {
  return `"${truncate(visible(word), 60)}"`;
}

const formatWords: Readonly<Record<string, string>> = {
  day: 'a day (2026-09-30)',
  deadline: 'a deadline (2026-09-30, 2026-09, 2026, 2026-Q3, 2026-H2 or FY2026)',
  period: 'a period (2026-Q3, 2026-H2 or "2026")',
  decimal: 'an exact number ("1250000.00")',
  url: 'a web address (https://…)',
  email: 'an e-mail address',
  path: 'a path inside the register (documents/minutes.pdf)',
};

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** The longest list of values that is printed; of a longer one only the nearest are suggested. */
const mostValues = 12;

/** The allowed values as a phrase, or undefined where there are none or too many to print. */
export function allowedValues({ values }: Shape): string | undefined {
  if (values === undefined || values.length > mostValues) return undefined;
  return listWords(values.map(String), 'or');
}

const refWords: Readonly<Record<string, string>> = {
  any: 'the id of a record',
  area: 'the code of an area',
  capability: 'a capability of the framework',
  objective: 'the id of an objective of the programme',
  framework: 'the id of a framework',
  metric: 'the id of a metric',
  rule: 'the id of a rule',
};

/** What a value should be, in words. */
export function expectedWords(shape: Shape): string {
  if (shape.text === true) return 'text, or a mapping with one text per language';
  if (shape.ref !== undefined) {
    const only = shape.ref.length === 1 ? refWords[shape.ref[0] ?? ''] : undefined;
    return only ?? `the id of ${listWords(shape.ref.map(withArticle), 'or')}`;
  }
  if (shape.format !== undefined) return formatWords[shape.format] ?? shape.format;
  const values = allowedValues(shape);
  if (values !== undefined) return `${(shape.values ?? []).length === 1 ? '' : 'one of '}${values}`;
  return listWords([...new Set(shape.types.map((type) => typeWords[type] ?? type))], 'or');
}

/** What a value is, in words. */
export function foundWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'string' ? `the text ${quoted(value)}` : JSON.stringify(value);
}

/** A number without the commas or blanks that part its thousands; undefined where it is none. */
export function exactNumber(text: string): string | undefined {
  const bare = /^[0-9]{1,3}(?:[ ,][0-9]{3})+(?:\.[0-9]+)?$/.test(text) ? text.replace(/[ ,]/g, '') : text;
  return /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(bare) ? bare : undefined;
}

const patternWords: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9-]*$': 'small letters, digits and hyphens, beginning with a letter or digit',
  '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$': 'a fraction such as "1/2"',
  '^\\S(.*\\S)?$': 'one line that neither begins nor ends with a blank',
  '\\S': 'a text with at least one character that shows',
  '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$': 'the code of a language, such as en or pt-BR',
  '^[A-Z]{3}$': 'the code of a currency: three capital letters, such as EUR',
  '^[0-9a-f]{16}$': 'the short form of a checksum: 16 digits from 0–9 and a–f',
  '^[0-9a-f]{40,64}$': 'the id of a commit: 40 or 64 digits from 0–9 and a–f',
  '^[^/\\\\]+$': 'the name of a file, without a folder',
  '^[0-9a-f]{64}$': 'a SHA-256 checksum: 64 digits from 0–9 and a–f',
  '^[1-9][0-9]{0,3}:[0-9a-f]{16}$': 'a fingerprint: the number of its rule, a colon and 16 digits from 0–9 and a–f',
  '^[A-Za-z0-9][A-Za-z0-9._/-]*(#[A-Za-z0-9][A-Za-z0-9._-]*)?$':
    'an id: letters without accents, digits, ".", "_" and "-", perhaps with "#" and an item',
  '^[A-Za-z0-9][A-Za-z0-9._-]*$': 'an id: letters without accents, digits, ".", "_" and "-"',
  '^[a-z_]+(\\.[A-Za-z0-9_-]+)*$': 'the name of a field, such as due, lead or milestones.M2.due',
  '^[a-z0-9][a-z0-9.-]*$': 'small letters, digits, "." and "-", beginning with a letter or digit',
  '^[a-z][a-z-]*$': 'small letters and hyphens',
  '^[A-Z]{2}$': 'the code of a country: two capital letters, such as SN',
  '^[A-Z]{2}-[A-Z0-9]{1,3}$': 'the code of an area (ISO 3166-2), such as SN-DK',
  '^[a-z-]+/[a-z-]+$': 'the id of a rule, such as gaps/no-live-action',
  '^[a-z]+(\\.[a-z_]+)+$': 'a kind and a property, such as action.budget',
  '^@[A-Za-z0-9._/-]+$': 'a team of the git host, beginning with "@"',
  '^[NA0-9 ./:-]{3,40}$': '3 to 40 characters: N for a digit, A for a letter, and 0–9 . / : - or blanks as they stand',
  '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$': 'the code of a language, such as en, pt-BR or zh-Hant-TW',
  '^[A-Za-z0-9/-]{1,80}$': 'letters without accents, digits, "/" and "-", at most 80 of them',
  '^[A-Za-z0-9-]{1,80}$': 'letters without accents, digits and "-", at most 80 of them',
  '^[nivfte0-9=!%., andor]+$': 'a rule for plurals as CLDR writes it, such as i = 1 and v = 0',
  '^[a-z_]+$': 'the name of a property: small letters and "_"',
};

/** What a pattern of the schemas asks for, in words. */
export function wordsOfPattern(pattern: string): string {
  return patternWords[pattern] ?? `the form ${pattern}`;
}
