import { describe, expect, it } from 'vitest';
import { awkwardExample, awkwardRegisters } from '../../support/awkward-registers.js';
import { faultsIn } from '../../support/report-faults.js';
import { pagesOf, siteOf, tagsOf } from '../../support/site.js';

describe.each(awkwardRegisters.map((one, index) => [one.name, one, index] as const))('the site of %s', (...given) => {
  const [, awkward, index] = given;
  // In turn for the public, who are shown least, and for members, who are shown more.
  it.each([index % 2 === 0 ? 'public' : 'members'] as const)(
    'says no sentence that is none, to %s',
    { timeout: 120_000 },
    (audience) => {
      const site = siteOf(awkwardExample(awkward, ['en', 'ar']), { audience, asOf: awkward.asOf ?? '2026-09-30' });
      const faults = pagesOf(site).flatMap(([path, text]) => faultsIn(text).map((fault) => `${path}: ${fault}`));
      expect(faults).toEqual([]);
      for (const [path, text] of pagesOf(site)) expect(() => tagsOf(text), path).not.toThrow();
    },
  );
});
