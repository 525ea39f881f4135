import { describe, expect, it } from 'vitest';
import { example, languages, mostBytes, pageSize } from '../support/page-size.js';

// The longest reports; all of them, for all audiences, and of a large register, are weighed in page-size.full.test.ts.
describe('the page of a report', () => {
  const register = example();

  it.each(languages)('takes no more than is asked, of the example in %s', (language) => {
    for (const report of ['quarterly', 'annual', 'register']) {
      const size = pageSize(register, report, 'members', language);
      expect(size, report).toBeGreaterThan(100_000);
      expect(size, report).toBeLessThan(mostBytes(report, 'members', language));
    }
  });
});
