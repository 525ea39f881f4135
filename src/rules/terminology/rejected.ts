import { compareText } from '../../base/order.js';
import { nameOf } from '../../facts/names.js';
import { proseOf } from '../../facts/texts.js';
import type { TextPlace } from '../../facts/texts.js';
import { at } from '../../model/finding.js';
import type { AnyRecord } from '../../model/record.js';
import { defineDatasetRule } from '../define.js';
import { properNames, rejectedTerms } from './_terms.js';

interface Vocabulary {
  readonly pattern: RegExp;
  readonly say: ReadonlyMap<string, string>;
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** One pattern per language; longer terms first, so that the whole term is named. */
function vocabularyOf(language: string): Vocabulary | undefined {
  const entries = Object.hasOwn(rejectedTerms, language) ? (rejectedTerms[language] ?? []) : [];
  const say = new Map(entries.flatMap(({ sayNot, say: words }) => sayNot.map((term) => [term, words] as const)));
  if (say.size === 0) return undefined;
  const terms = [...say.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  // The words of a term may be joined by a hyphen: child-pornography laws.
  const choices = terms.map((term) => escapePattern(term).replaceAll(' ', '[ -]')).join('|');
  return { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${choices})(?![\p{L}\p{N}])`, 'giu'), say };
}

const vocabularies = new Map(Object.keys(rejectedTerms).map((language) => [language, vocabularyOf(language)]));

/** Titles of instruments and quotations of their clauses are proper names. */
function isProperName(record: AnyRecord, { path }: TextPlace): boolean {
  const key = String(path.findLast((part) => typeof part === 'string' && part.length > 3) ?? path[0]);
  if (record.kind === 'policy') return path[0] === 'title' || path[0] === 'clauses';
  return key === 'instrument' || key === 'mechanism' || path.includes('evidence') || path.includes('documents');
}

function withoutProperNames(text: string): string {
  return properNames.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

/** The rejected terms in a text, each once, with what to say. */
function termsIn(text: string, languages: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ');
  for (const language of languages) {
    const vocabulary = vocabularies.get(language);
    // Hardly any text holds such a term: only then the proper names are taken out, and it is searched again.
    if (vocabulary === undefined || plain.search(vocabulary.pattern) < 0) continue;
    for (const [words] of withoutProperNames(plain).matchAll(vocabulary.pattern)) {
      const term = words.toLowerCase().replaceAll('-', ' ');
      found.set(term, vocabulary.say.get(term) ?? '');
    }
  }
  return found;
}

export default defineDatasetRule({
  id: 'terminology/rejected',
  title: "A term that the trade's guidelines advise against",
  why: 'Words shape how children are seen. The terminology guidelines of the trade name terms that blame or belittle them, and what to say instead. Titles of treaties and laws stay as they are.',
  clauses: ['L21'],
  severity: 'warning',
  profile: 'basic',
  since: '0.1.0',
  needs: [],
  waysOut: [
    'Use the recommended term.',
    'Where the words are the title of an instrument, name the instrument under "policies" and refer to it.',
  ],
  messages: {
    rejected: {
      text: 'the guidelines advise against "{term}" ({name})',
      help: 'say "{say}"',
      label: 'say "{say}"',
    },
  },
  *check({ dataset }) {
    const { languages } = dataset.settings;
    for (const record of dataset.records.values()) {
      for (const place of proseOf(record)) {
        if (isProperName(record, place)) continue;
        const spoken = place.language === undefined ? languages : [place.language];
        for (const [term, say] of termsIn(place.text, spoken)) {
          yield {
            message: 'rejected',
            data: { term, say, name: nameOf(dataset, record) },
            place: at(record, ...place.path),
            suggestions: [say],
          };
        }
      }
    }
  },
});
