import * as fs from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Misuse } from '../model/errors.js';
import { gitIsMissing, runGitNow } from './git-process.js';
import type { GitAnswer } from './git-process.js';
import { WriteFailure } from './write.js';

/** What git knows about a folder. */
export interface Ground {
  /** `top`: of a work tree; `inside`: below the top of one; `none`: no repository. */
  readonly place: 'top' | 'inside' | 'none';
}

/** The folder itself, or the nearest one above that exists. */
function standingFolder(folder: string): string {
  let standing = resolve(folder);
  while (!fs.existsSync(standing) && dirname(standing) !== standing) standing = dirname(standing);
  return standing;
}

/** Asks git. @throws Misuse where there is no git */
function ask(folder: string, ...arguments_: string[]): GitAnswer {
  const answer = runGitNow(folder, arguments_);
  if (answer === undefined) throw gitIsMissing();
  return answer;
}

const printed = (answer: GitAnswer): string | undefined =>
  answer.ok ? answer.stdout.toString('utf8').trimEnd() : undefined;

/** Finds out on what ground a folder stands, or will stand. @throws Misuse where git is missing */
export function groundOf(folder: string): Ground {
  const standing = standingFolder(folder);
  const prefix = printed(ask(standing, 'rev-parse', '--show-prefix'));
  if (prefix === undefined) return { place: 'none' };
  return { place: prefix === '' && standing === resolve(folder) ? 'top' : 'inside' };
}

/** Makes sure that git knows who commits, before anything is done. @throws Misuse */
export function demandIdentity(folder: string): void {
  const answer = ask(standingFolder(folder), '-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT');
  if (answer.ok) return;
  throw new Misuse(
    'git does not know who you are, so that nothing can be committed',
    'Tell it once: git config --global user.name "Your Name", and git config --global user.email you@example.org',
  );
}

/** The last line that git said, which names the cause. */
const complaintOf = ({ stderr }: GitAnswer): string => stderr.trim().split('\n').at(-1) ?? '';

/** Runs a step that changes the repository. @throws WriteFailure */
function perform(folder: string, ...arguments_: string[]): void {
  const answer = ask(folder, ...arguments_);
  if (answer.ok) return;
  const message = `git could not do its part: ${complaintOf(answer)}; nothing was kept`;
  throw new WriteFailure(message, 'Mend what git names, and start again.');
}

/**
 * Makes a first commit, in a repository that is made where there is none. When a step fails, the repository that was made is taken away.
 *
 * @param paths from the top of the folder
 * @throws Misuse where git is missing; WriteFailure where it refuses
 */
export function commitStart(folder: string, paths: readonly string[], message: string): void {
  const isNew = groundOf(folder).place === 'none';
  try {
    if (isNew) perform(folder, 'init', '--quiet', '--initial-branch=main');
    perform(folder, 'add', '--force', '--', ...paths);
    perform(folder, 'commit', '--quiet', `--message=${message}`, '--', ...paths);
  } catch (error) {
    if (isNew) fs.rmSync(join(folder, '.git'), { recursive: true, force: true });
    else runGitNow(folder, ['rm', '--cached', '--quiet', '--ignore-unmatch', '--', ...paths]);
    throw error;
  }
}

/** What became of a hook. */
export type HookOutcome = 'created' | 'replaced' | 'unchanged' | 'kept' | 'elsewhere';

/** Where a clone has its hooks; undefined where the person keeps them in a place of their own. */
function hooksFolder(folder: string): string | undefined {
  if (printed(ask(folder, 'config', '--get', 'core.hooksPath')) !== undefined) return undefined;
  const path = printed(ask(folder, 'rev-parse', '--git-path', 'hooks')) ?? '.git/hooks';
  return isAbsolute(path) ? path : join(folder, path);
}

/**
 * Puts a hook into a clone. One that somebody else wrote is left as it is.
 *
 * @param mark a text by which a hook of ours is known
 */
export function installHook(folder: string, name: string, text: string, mark: string): HookOutcome {
  const hooks = hooksFolder(folder);
  if (hooks === undefined) return 'elsewhere';
  const path = join(hooks, name);
  const before = fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
  if (before === text) return 'unchanged';
  if (before !== undefined && !before.includes(mark)) return 'kept';
  try {
    fs.mkdirSync(hooks, { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    fs.writeFileSync(temporary, text, { flag: 'wx', mode: 0o755 });
    fs.renameSync(temporary, path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteFailure(
      `the hook could not be written: ${reason}`,
      'Check the rights of the folder that git keeps its hooks in.',
    );
  }
  return before === undefined ? 'created' : 'replaced';
}

/**
 * What git runs to merge a record. Where the program is missing or cannot do it, git merges line by line as ever; the attribute alone
 * does nothing in a clone that was not set up.
 */
const driver =
  'secretariat merge-driver %O %A %B %P; s=$?; test $s -lt 2 && exit $s; git merge-file -L ours -L base -L theirs %A %O %B';

/**
 * Lets git merge records key by key in a clone.
 *
 * @returns whether the register asks for it too, in its `.gitattributes`
 * @throws Misuse where git is missing; WriteFailure where it refuses
 */
export function setUpMerging(folder: string): boolean {
  perform(folder, 'config', 'merge.secretariat.name', 'records of a register, key by key');
  perform(folder, 'config', 'merge.secretariat.driver', driver);
  return printed(ask(folder, 'check-attr', 'merge', '--', 'secretariat.yaml'))?.endsWith(': secretariat') === true;
}
