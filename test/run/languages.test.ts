import { describe, expect, it } from 'vitest';
import { pluralForm } from '../../src/base/plural.js';
import { readReportFiles } from '../../src/io/report-files.js';
import type { Phrase } from '../../src/model/view.js';
import { readLanguage } from '../../src/parse/language.js';
import { englishPhrases } from '../../src/run/phrases.js';

const { languages } = readReportFiles();
const english = new Map(
  Object.entries(englishPhrases()).flatMap(([group, own]) =>
    Object.entries(own).map(([key, phrase]): [string, Phrase] => [`${group}.${key}`, phrase]),
  ),
);

/** The names that a phrase has to be filled with, of whichever form has most. */
function namesIn(phrase: Phrase): string[] {
  const forms = typeof phrase === 'string' ? [phrase] : Object.values(phrase);
  return [...new Set(forms.flatMap((form) => form.match(/\{[a-z]+\}/giu) ?? []))].sort();
}

describe.each([...languages.keys()])('the language %s', (code) => {
  const catalogue = readLanguage(code, languages.get(code)!);

  it('says everything that reports say, and nothing else', () => {
    const own = Object.keys(catalogue.phrases).filter((id) => !id.startsWith('reasons.'));
    expect([...english.keys()].filter((id) => !own.includes(id))).toEqual([]);
    expect(own.filter((id) => !english.has(id))).toEqual([]);
  });

  it('fills in the same names', () => {
    const different = [...english].filter(([id, phrase]) => {
      const own = catalogue.phrases[id];
      return own !== undefined && namesIn(own).join() !== namesIn(phrase).join();
    });
    expect(different.map(([id]) => id)).toEqual([]);
  });

  it('parts the numbers of a period by a word where it reads from right to left', () => {
    // With a blank that does not break between them, two numbers are one that reads from left to right: the year would come first.
    const { direction, quarter, half } = catalogue.format;
    const joined = [quarter, half].filter((pattern) => /\{part\}\s*\{year\}/u.test(pattern));
    if (direction === 'rtl') expect(joined).toEqual([]);
  });

  it('says none in words where English does', () => {
    const lacking = [...english].filter(([id, phrase]) => {
      const own = catalogue.phrases[id];
      const isSaid = typeof phrase !== 'string' && phrase.zero !== undefined;
      return isSaid && own !== undefined && (typeof own === 'string' || own.zero === undefined);
    });
    expect(lacking.map(([id]) => id)).toEqual([]);
  });

  it('has the forms that its numbers take', () => {
    const wanted = new Set([0, 1, 2, 3, 11, 25, 100].map((count) => pluralForm(catalogue.plurals, count)));
    const lacking = Object.entries(catalogue.phrases).filter(
      ([, phrase]) => typeof phrase !== 'string' && [...wanted].some((form) => phrase[form] === undefined),
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
  });
});

describe('plural rules', () => {
  it.each([
    [
      'French',
      { one: 'i = 0,1', many: 'e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5' },
      [0, 1, 2, 1000000],
      ['one', 'one', 'other', 'many'],
    ],
    [
      'Arabic',
      { zero: 'n = 0', one: 'n = 1', two: 'n = 2', few: 'n % 100 = 3..10', many: 'n % 100 = 11..99' },
      [0, 1, 2, 3, 11, 100, 103],
      ['zero', 'one', 'two', 'few', 'many', 'other', 'few'],
    ],
  ] as const)('of %s', (_language, rules, counts, forms) => {
    expect(counts.map((count) => pluralForm(rules, count))).toEqual(forms);
  });
});
