import { statSync } from 'node:fs';
import type { SimpleGit } from 'simple-git';
import { Misuse } from '../model/errors.js';
import { gitEnvironment, gitIsMissing, gitRestraints, gitSettings } from './git-process.js';

/** What a name of a commit may look like: a branch, tag or id, then steps back. What else git understands is not needed, and not passed on. */
const refShape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/@#+=,-]*(?:[~^][0-9]{0,6}){0,8}$/u;
const longestRef = 250;

/** Whether the text may be handed to git as the name of a commit at all. */
export function isRefShaped(ref: string): boolean {
  return ref.length <= longestRef && refShape.test(ref) && !ref.includes('..');
}

/** git in a folder, loaded when first needed. @throws Misuse where there is no such folder */
async function open(folder: string): Promise<SimpleGit> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Misuse(`there is no folder "${folder}"`, 'Give the folder that holds secretariat.yaml.');
  }
  const { simpleGit } = await import('simple-git');
  const options = { baseDir: folder, config: [...gitSettings], trimmed: true, allowEnvironment: gitRestraints };
  return simpleGit(options).env(gitEnvironment());
}

/** The answer of git to arguments that are all ours, or undefined where it refuses. @throws Misuse where git cannot be started */
async function ask(git: SimpleGit, ...arguments_: string[]): Promise<string | undefined> {
  try {
    return await git.raw(arguments_);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('ENOENT')) throw gitIsMissing();
    if (message.includes('dubious ownership')) {
      throw new Misuse(
        'git does not trust this repository, because it belongs to somebody else',
        'If you trust it: git config --global --add safe.directory FOLDER',
      );
    }
    // git refuses by its exit code; anything else would be a mistake of ours that must not pass for "no such commit".
    if (error instanceof Error && 'plugin' in error) throw error;
    return undefined;
  }
}

/** Where a register lies in its repository. */
export interface RegisterPlace {
  /** From the top of the work tree, with `/` and without an end slash; '' = at the top. */
  readonly prefix: string;
}

/** A prefix in one spelling. @throws Misuse where it points outside */
export function settlePrefix(prefix: string): string {
  const parts = prefix
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /^[A-Za-z]:/.test(prefix)) {
    throw new Misuse(
      `"${prefix}" is not a folder inside the repository`,
      'Give a path from the top of the repository.',
    );
  }
  return parts.join('/');
}

/**
 * Finds where in its repository a register lies.
 *
 * @param folder the register's folder, or any folder of the repository when a prefix is given
 * @param prefix the register's folder from the top of the work tree, where it is not the top itself
 * @throws Misuse where the folder is not under version control by itself
 */
export async function placeOfRegister(folder: string, prefix?: string): Promise<RegisterPlace> {
  const git = await open(folder);
  const answer = await ask(git, 'rev-parse', '--is-bare-repository', '--show-prefix');
  if (answer === undefined) {
    throw new Misuse(
      `"${folder}" is not under version control`,
      'Run `git init` there, or leave the commit out to read the files as they are.',
    );
  }
  if (prefix !== undefined) return { prefix: settlePrefix(prefix) };
  const [, shown = ''] = answer.split('\n');
  if (shown !== '') {
    const inside = shown.replace(/\/$/, '');
    throw new Misuse(
      `"${folder}" lies inside another repository (at "${inside}"), and has no history of its own`,
      'Leave the commit out to read the files as they are, or keep the register at the top of a repository.',
    );
  }
  return { prefix: '' };
}

/** Why a name is no commit, and what to do: the repository may be empty or incomplete. */
async function notACommit(git: SimpleGit, ref: string): Promise<Misuse> {
  const message = `"${ref}" is not a commit of this repository`;
  if ((await ask(git, 'rev-parse', '--is-shallow-repository')) === 'true') {
    const help =
      'This clone is shallow: fetch the whole history (git fetch --unshallow --tags; in a workflow, a fetch depth of 0).';
    return new Misuse(message, help);
  }
  if ((await ask(git, 'rev-parse', '--verify', 'HEAD')) === undefined) {
    return new Misuse(message, 'The repository has no commit yet: commit the register first.');
  }
  return new Misuse(message, 'Name a branch, a tag or a commit; `git log --oneline` lists the commits.');
}

/**
 * Resolves the name of a commit.
 *
 * @param ref a branch, tag or commit id, with steps back such as `~2`
 * @returns the full id
 * @throws Misuse where it names no commit, or is not shaped like a name
 */
export async function resolveCommit(folder: string, ref: string): Promise<string> {
  const git = await open(folder);
  if (!isRefShaped(ref)) {
    throw new Misuse(`"${ref}" is not a commit of this repository`, 'Name a branch, a tag or a commit id.');
  }
  const id = await ask(git, 'rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`);
  if (id === undefined || !/^[0-9a-f]{40,64}$/.test(id)) throw await notACommit(git, ref);
  return id;
}

/** One commit of a history. */
export interface CommitEntry {
  readonly commit: string;
  /** The committer's instant in ms since 1970, UTC. */
  readonly committedAt: number;
}

/**
 * The commits that led to one, along the first parents, the youngest first. Authors and messages are not read.
 *
 * @param commit a full id, as {@link resolveCommit} gives it
 * @param limit how many at most
 * @throws Misuse where the history cannot be read
 */
export async function firstParentHistory(
  folder: string,
  commit: string,
  limit?: number,
): Promise<readonly CommitEntry[]> {
  const git = await open(folder);
  const limits = limit === undefined ? [] : [`--max-count=${limit}`];
  const answer = await ask(git, 'log', '--first-parent', '--format=%H %ct', ...limits, '--end-of-options', commit);
  if (answer === undefined) throw await notACommit(git, commit);
  return answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', seconds = ''] = line.split(' ');
      return { commit: id, committedAt: Number(seconds) * 1000 };
    });
}
