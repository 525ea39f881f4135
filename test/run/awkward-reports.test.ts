import { describe, expect, it } from 'vitest';
import { readReportFiles } from '../../src/io/report-files.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { awkwardExample, awkwardRegisters, reportsOf } from '../support/awkward-registers.js';
import { faultsIn, faultyTexts } from '../support/report-faults.js';

const files = readReportFiles();

describe('the search for faults', () => {
  it.each(faultyTexts)('finds %s', (fault, text) => {
    expect(faultsIn(text).map((found) => found.split(':')[0])).toContain(fault);
  });
});

// One register in three makes the quarterly report in English, and one of the others in Arabic; the full run makes all of all.
describe('a report on an awkward register', () => {
  it.each(
    awkwardRegisters
      .map((register, index) => [register.name, register, index] as const)
      .filter(([, , index]) => index % 3 === 0),
  )('says nothing that is no sentence: %s', (_name, awkward, index) => {
    const register = awkwardExample(awkward, ['en', 'ar']);
    expect(register.parsed.unread).toEqual([]);
    const all = reportsOf(register, awkward);
    const quarterly = all.find(({ report }) => report === 'quarterly')!;
    const others = all.filter((options) => options !== quarterly);
    const other = { ...others[index % others.length]!, language: 'ar' };
    const documents = [
      ...textDocumentsOf(register, quarterly, ['md', 'html'], files),
      ...textDocumentsOf(register, other, ['md'], files),
    ];
    for (const { name, text } of documents) expect(faultsIn(text), name).toEqual([]);
  });

  it('says that nothing was assessed, to those only who would be told of an assessment', () => {
    const awkward = awkwardRegisters.find(({ name }) => name === 'no assessment')!;
    const register = awkwardExample(awkward, ['en']);
    const text = (audience: 'members' | 'public'): string => {
      const options = { report: 'capabilities', period: '2026-Q3', audience };
      return textDocumentsOf(register, options, ['md'], files)[0]?.text ?? '';
    };
    expect(text('members')).toContain('*No data: no assessment is in force on this day.*');
    expect(text('public')).not.toContain('No data: no assessment');
  });

  it('has no chart where there is nothing to draw', () => {
    for (const name of ['settings alone', 'before the first record', 'all actions cancelled']) {
      const awkward = awkwardRegisters.find((one) => one.name === name)!;
      const register = awkwardExample(awkward, ['en']);
      const options = reportsOf(register, awkward).find(({ report }) => report === 'quarterly')!;
      const [page] = textDocumentsOf(register, options, ['html'], files);
      const drawn = [...(page?.text ?? '').matchAll(/<figcaption>([^<]*)/gu)].map(([, title]) => title);
      expect(
        drawn.filter((title) => /\b(?:actions?|complete)\b/u.test(title ?? '')),
        name,
      ).toEqual([]);
      if (name !== 'all actions cancelled') expect(drawn, name).toEqual([]);
    }
  });
});
