import { describe, expect, it } from 'vitest';
import { parse as readCsv } from 'csv-parse/sync';
import { memoryTree } from '../../src/io/memory-tree.js';
import { loadRegister, translations, translationsCsv, translationsText } from '../../src/index.js';
import { plain } from '../../src/render/paint.js';
import { translationsJson } from '../../src/run/translations.js';
import { envelope } from '../support/envelopes.js';
import { baseRegister } from '../support/register.js';

const settings = String(baseRegister.get('secretariat.yaml')).replace(/^languages: .*$/m, 'languages: [en, fr, pt]');

function registerWith(files: Readonly<Record<string, string>>) {
  const gap = 'capability: csea-hotline\nseverity: high\nstatus: open\n';
  return loadRegister(
    memoryTree({
      'secretariat.yaml': settings,
      'gaps/GAP-001.yaml': `title: No training\n${gap}`,
      'gaps/GAP-777.yaml': `title: { en: No hotline, fr: Pas de ligne }\n${gap}`,
      ...files,
    }),
  );
}

const options = { asOf: '2026-09-30', audience: 'restricted' } as const;

describe('what is translated', () => {
  it('counts every text for readers in every language but the first', () => {
    const found = translations(registerWith({}), options);
    const counts = found.languages.map(({ language, texts, missing }) => [language, texts, missing.length]);
    expect(counts).toEqual([
      ['fr', 2, 1],
      ['pt', 2, 2],
    ]);
  });

  it('names the field and the text that there is', () => {
    const { languages } = translations(registerWith({}), { ...options, language: 'pt' });
    const missing = languages[0]?.missing.map(({ record, from, text }) => [record.id, from, text]);
    expect(missing).toEqual([
      ['GAP-001', 'en', 'No training'],
      ['GAP-777', 'en', 'No hotline'],
    ]);
  });

  it('says how the program’s words stand in a language of the register’s own', () => {
    const own = [
      'language: pt\nname: português\ndirection: ltr\nplurals: { one: n = 1 }\nformat:',
      '  months: [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12]',
      '  date: "{day} {month} {year}"\n  month_of_year: "{month} {year}"\n  quarter: "T{part} {year}"\n  half: "S{part} {year}"',
      '  fiscal_year: "{year}"\n  group: "."\n  decimal: ","\n  percent: "{value}%"\n  share: "{numerator} de {denominator} ({percent})"',
      '  money: "{amount} {currency}"\n  minus: "-"\n  colon: ":"\nphrases:',
      '  report:\n    summary: Resumo\n    sumary: Resumo\n  frame:\n    draft: "RASCUNHO: {audiencia}."\n',
    ].join('\n');
    const { languages } = translations(registerWith({ 'templates/languages/pt.yaml': own }), {
      ...options,
      language: 'pt',
    });
    expect(languages[0]?.missingPhrases).not.toContain('report.summary');
    expect(languages[0]?.missingPhrases).toContain('report.annual');
    expect(languages[0]?.wrongPhrases).toEqual([
      { phrase: 'report.sumary', problem: 'nothing is said by this name; did you mean report.summary?' },
      { phrase: 'frame.draft', problem: 'it is filled with {audience}, and names {audiencia}' },
    ]);
  });

  it('never tells of what the audience may not read', () => {
    const register = registerWith({});
    const text = translationsText(register, translations(register, { ...options, audience: 'public' }), {
      paint: plain,
      defused: false,
    });
    expect(text).not.toContain('GAP-777');
  });

  it('is a table that a translator can fill, and JSON that its schema describes', async () => {
    const register = registerWith({});
    const found = translations(register, options);
    const rows = readCsv(await translationsCsv(found), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ to: 'fr', translation: '' });
    const validate = envelope('translations-output');
    expect(validate(JSON.parse(translationsJson(register, found))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuses a language that the register has not', () => {
    expect(() => translations(registerWith({}), { ...options, language: 'xx' })).toThrow(/no language "xx"/);
  });
});
