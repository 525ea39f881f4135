import { describe, expect, it } from 'vitest';
import { memoryTree } from '../../src/io/memory-tree.js';
import { readFrameworks } from '../../src/io/package-files.js';
import { readReportFiles } from '../../src/io/report-files.js';
import type { Audience } from '../../src/model/audience.js';
import { textDocumentsOf } from '../../src/run/documents.js';
import { loadRegister } from '../../src/run/register.js';
import type { Register } from '../../src/run/register.js';
import { exampleIn } from '../support/example.js';
import { generatedRegister } from '../support/generated-register.js';

/** How many bytes the quarterly report takes as a page. */
function sizeOf(register: Register, audience: Audience, language: string): number {
  const options = { report: 'quarterly', period: '2026-Q3', audience, language };
  const [page] = textDocumentsOf(register, options, ['html'], readReportFiles());
  return Buffer.byteLength(page?.text ?? '');
}

describe('the quarterly report as a page', () => {
  const example = exampleIn(['en', 'fr', 'es', 'ar']);

  // Arabic letters take two bytes each, and the example has no text in Spanish or Arabic: each is marked as English.
  it.each([
    ['en', 230_000],
    ['fr', 250_000],
    ['es', 252_000],
    ['ar', 280_000],
  ] as const)('in %s takes less than %i bytes', (language, most) => {
    for (const audience of ['public', 'members'] as const) {
      const size = sizeOf(example, audience, language);
      expect(size).toBeGreaterThan(100_000);
      expect(size, audience).toBeLessThan(most);
    }
  });

  it('of a register with 500 actions and 1,800 other records takes less than 1.7 MB in English, 2 MB in French', () => {
    const files = generatedRegister({ records: 2_340 });
    expect([...files.keys()].filter((path) => path.startsWith('actions/')).length).toBeGreaterThanOrEqual(500);
    const register = loadRegister(memoryTree(files), readFrameworks());
    expect(sizeOf(register, 'members', 'en')).toBeLessThan(1_700_000);
    expect(sizeOf(register, 'members', 'fr')).toBeLessThan(2_000_000);
  }, 60_000);
});
