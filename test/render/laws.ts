import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

/** A law: it holds for everything that the generators make. The seed is fixed, so that a run can be repeated. */
export function test<T extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
): void {
  it(name, () => {
    const property = fc.property(...arbitraries, (...values: T) => {
      holds(...values);
    });
    fc.assert(property, { seed: 20_260_930, numRuns: 1000 });
  });
}
