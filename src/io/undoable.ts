import { Misuse } from '../model/errors.js';
import { visible } from '../base/text.js';
import { runGitNow } from './git-process.js';
import { groundOf } from './start-repository.js';

/**
 * Makes sure that a change of many files could be taken back, and told from what people changed: the register is the top of a
 * repository, and what is on disk is committed.
 *
 * @throws Misuse naming what stands in the way
 */
export function demandUndoable(folder: string): void {
  if (groundOf(folder).place !== 'top') {
    throw new Misuse(
      `"${folder}" is not the top of a git repository, so that so large a change could not be taken back`,
      'Keep the register in git first (`git init`, commit), or make a copy of the folder and run it with --force.',
    );
  }
  const status = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=all'];
  const lines = (runGitNow(folder, status)?.stdout.toString('utf8') ?? '').split('\0');
  const changed = lines.find((line) => /\.ya?ml$/.test(line));
  if (changed === undefined) return;
  throw new Misuse(
    `${visible(changed.slice(3))} is not committed, so that nobody could tell its changes from those of this command`,
    'Commit or set aside what is changed (git stash), and run it again; or add --force.',
  );
}
