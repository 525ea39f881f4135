import { Misuse } from '../model/errors.js';
import { runGitNow } from './git-process.js';
import { demandIdentity, groundOf } from './start-repository.js';
import { WriteFailure } from './write.js';

/**
 * Makes sure that a change could be committed, before anything is written.
 *
 * @throws Misuse where the folder is not the top of a repository, or git does not know who commits
 */
export function demandCommittable(folder: string): void {
  if (groundOf(folder).place !== 'top') {
    throw new Misuse(
      `"${folder}" is not the top of a git repository, so that nothing can be committed`,
      'Leave --commit out, or keep the register at the top of a repository (`git init`).',
    );
  }
  demandIdentity(folder);
}

/**
 * Commits some files and nothing else, in the name of the person whom git knows; what else is staged stays so. Their own hooks run.
 *
 * @param paths from the top of the folder, with `/`; files that are gone among them
 * @throws WriteFailure where git refuses: the files stand as they were written
 */
export function commitPaths(folder: string, paths: readonly string[], message: string): void {
  const said = tryCommit(folder, paths, message);
  if (said === undefined) return;
  throw new WriteFailure(
    `the files are written, but git did not commit them: ${said}`,
    'Mend what git names and commit by hand, or take the change back with `secretariat undo`.',
  );
}

/** Like {@link commitPaths}. @returns what git said where it refuses */
export function tryCommit(folder: string, paths: readonly string[], message: string): string | undefined {
  const literal = ['--literal-pathspecs'];
  const steps = [
    [...literal, 'add', '--all', '--', ...paths],
    [...literal, 'commit', '--quiet', '--only', `--message=${message}`, '--', ...paths],
  ];
  for (const step of steps) {
    const answer = runGitNow(folder, step);
    if (answer?.ok === true) continue;
    return (answer?.stderr ?? 'git could not be started').trim().split('\n').at(-1) ?? '';
  }
  return undefined;
}
