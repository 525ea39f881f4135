import type { Finding } from '../model/finding.js';

/** What makes a finding the same one before and after a change, wherever its lines have moved. */
function keyOf({ path, rule, pointer, message }: Finding): string {
  return [path, rule, pointer, message].join('\n');
}

/** The findings that a change brings: those after it that were not there before, counted one by one. */
export function introducedFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}
