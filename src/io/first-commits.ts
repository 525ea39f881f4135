import { runGit } from './git-process.js';

/**
 * When files first came into the history, on any branch.
 *
 * @param folder the register's folder, the top of its repository
 * @param paths from the top of the register, with `/`
 * @returns path → the author's instant in seconds since 1970 (UTC); without those that git does not know, none where there is no history
 * @throws Misuse where git cannot be started
 */
export async function firstCommits(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const place = await runGit(folder, ['rev-parse', '--show-prefix']);
  if (!place.ok || place.stdout.toString('utf8').trim() !== '') return new Map();
  const options = ['--all', '--diff-filter=A', '--no-renames', '--name-only', '-z', '--format=%x01%at'];
  const answer = await runGit(folder, ['--literal-pathspecs', 'log', ...options, '--', ...paths]);
  const first = new Map<string, number>();
  let at = 0;
  for (const token of answer.stdout.toString('utf8').split('\0')) {
    const piece = token.replace(/^\n/, '');
    if (piece.startsWith('\u0001')) at = Number(piece.slice(1));
    else if (piece !== '') first.set(piece, Math.min(at, first.get(piece) ?? Infinity));
  }
  return first;
}
