import { sortedUnique } from '../base/text.js';
import type { Measure } from '../model/measure.js';

/** Everything that counts in a figure or was left out of it, by id, with what it contributes. */
function contributions({ counted, excluded }: Measure): ReadonlyMap<string, string> {
  return new Map([
    ...excluded.map(({ id, reason }) => [id, reason] as const),
    ...counted.map(
      ({ id, inNumerator, amount, amounts }) => [id, JSON.stringify([inNumerator, amount, amounts])] as const,
    ),
  ]);
}

/** The ids by which one figure differs from another. */
export function moversOf(before: Measure, after: Measure): readonly string[] {
  const [was, is] = [contributions(before), contributions(after)];
  return sortedUnique([...was.keys(), ...is.keys()]).filter((id) => was.get(id) !== is.get(id));
}
