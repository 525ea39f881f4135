import type { Finding } from '../model/finding.js';

/** What makes a finding the same one before and after a change, wherever its lines have moved. */
function keyOf({ path, rule, pointer, message }: Finding): string {
  return [path, rule, pointer, message].join('\n');
}

/** A finding as it reads after files have got other names, and records with them other ids. */
function afterMoves(finding: Finding, moves: ReadonlyMap<string, string>): Finding {
  let { message } = finding;
  for (const [from, to] of moves) {
    message = message.replaceAll(from, to).replaceAll(stemOf(from), stemOf(to));
  }
  return { ...finding, path: moves.get(finding.path) ?? finding.path, message };
}

const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

/**
 * The findings that a change brings: those after it that were not there before, counted one by one.
 *
 * @param moves old path → new path of files that got another name
 */
export function introducedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  moves: ReadonlyMap<string, string> = new Map(),
): readonly Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf(afterMoves(finding, moves));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return after.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}
