import { describe, expect, it } from 'vitest';
import { example, languages, large, mostBytes, mostBytesOfLarge, pageSize } from '../support/page-size.js';

// The longest reports; all of them, for all audiences, are weighed in page-size.full.test.ts.
describe('the page of a report', () => {
  const register = example();

  it.each(languages)('takes no more than is asked, of the example in %s', (language) => {
    for (const report of ['quarterly', 'annual', 'register']) {
      const size = pageSize(register, report, 'members', language);
      expect(size, report).toBeGreaterThan(100_000);
      expect(size, report).toBeLessThan(mostBytes(report, 'members', language));
    }
  });

  it('takes no more than is asked, of a register with 500 actions and 1,800 other records', () => {
    const many = large();
    expect(many.parsed.dataset.of('action').length).toBeGreaterThanOrEqual(500);
    for (const language of ['fr', 'ar'] as const) {
      const size = pageSize(many, 'quarterly', 'members', language);
      expect(size, language).toBeGreaterThan(500_000);
      expect(size, language).toBeLessThan(mostBytesOfLarge);
    }
  }, 60_000);
});
