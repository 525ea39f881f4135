import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/model/audience.js';
import { reports } from '../../src/reports/registry.generated.js';
import { audiences, example, languages, large, mostBytes, mostBytesOfLarge, pageSize } from '../support/page-size.js';

/** Who may read a report: meetings are for members. */
function readersOf(report: string): readonly Audience[] {
  return report === 'meeting' ? ['members', 'restricted'] : audiences;
}

describe('the page of every report, for every audience and in every language', () => {
  const [small, many] = [example(), large()];
  const editions = reports.flatMap(({ name }) => languages.map((language) => [name, language] as const));

  it.each(editions)('%s in %s takes no more than is asked of the example', (report, language) => {
    for (const audience of readersOf(report)) {
      const size = pageSize(small, report, audience, language);
      expect(size, audience).toBeGreaterThan(10_000);
      expect(size, audience).toBeLessThan(mostBytes(report, audience, language));
    }
  });

  // Those who may read everything have the longest pages, and Arabic has the most bytes; the quarterly report is weighed in all.
  it.each(editions.filter(([report, language]) => report === 'quarterly' || language === 'ar'))(
    '%s in %s takes no more than is asked of a register with 500 actions',
    (report, language) => {
      expect(pageSize(many, report, 'restricted', language)).toBeLessThan(mostBytesOfLarge);
    },
  );
});
