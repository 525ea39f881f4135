/* What closing a period asks of git: a commit of two files and nothing else, and a tag. */
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { visible } from '../base/text.js';
import { Misuse } from '../model/errors.js';
import { applyChanges, remembers, undoLast } from './changes.js';
import { tryCommit } from './commit.js';
import { placeOfRegister, resolveCommit, settlePrefix } from './git.js';
import { runGit } from './git-process.js';
import type { GitAnswer } from './git-process.js';
import { demandIdentity } from './start-repository.js';
import type { FileChange } from './transaction.js';
import { WriteFailure } from './write.js';

const lastLine = ({ stderr }: GitAnswer): string => stderr.trim().split('\n').at(-1) ?? '';

async function ask(folder: string, arguments_: readonly string[], input?: string): Promise<string> {
  const answer = await runGit(folder, arguments_, input);
  if (answer.ok) return answer.stdout.toString('utf8').trim();
  throw new WriteFailure(
    `git refused (${arguments_[0] ?? ''}): ${lastLine(answer)}`,
    'Mend what git names, and run it again; nothing was changed.',
  );
}

/** The published files in a folder and the folders in it. */
export interface PublishedFiles {
  /** The bytes of a file by its plain name; undefined where there is none, or a link. */
  read(name: string): Uint8Array | undefined;
  /** The names of all files, links left out. */
  names(): readonly string[];
}

/** Reads what lies in a folder of reports. */
export function publishedIn(folder: string): PublishedFiles {
  const isFile = (name: string): boolean =>
    basename(name) === name && lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
  return {
    read: (name) => (isFile(name) ? readFileSync(join(folder, name)) : undefined),
    names: () => (existsSync(folder) ? readdirSync(folder).filter(isFile).sort() : []),
  };
}

/**
 * Makes sure that what is on disk is what the last commit says, so that it can be closed.
 *
 * @param prefix where the register lies in its repository, if not at the top
 * @returns the full id of that commit
 * @throws Misuse where the register is not where it is said to be, or something is not committed
 */
export async function demandCommitted(folder: string, prefix?: string): Promise<string> {
  await placeOfRegister(folder, prefix);
  demandIdentity(folder);
  const head = await resolveCommit(folder, 'HEAD');
  const { stdout } = await runGit(folder, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--ignore-submodules=all',
    '--',
    '.',
  ]);
  const [first] = stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => /\.(?:ya?ml|json)$/.test(line));
  if (first === undefined) return head;
  throw new Misuse(
    `${visible(first.slice(3))} is not committed, so nobody could tell later what was closed`,
    'Commit or set aside what is changed (git stash), and run it again.',
  );
}

/** Gives files back what they held before a change. */
function takeBack(folder: string, changes: readonly FileChange[], command: string): void {
  // Where the program remembers what it did, the entry goes as well: `undo` must not bring it back.
  if (remembers(folder)) undoLast(folder);
  else
    applyChanges(
      folder,
      changes.map(({ path, before, after }) => ({ path, before: after, after: before })),
      command,
    );
}

/**
 * Writes some files and commits them, and nothing else: all of it, or nothing is changed. The person's own hooks and signature apply.
 *
 * @param changes each file must still hold what was read
 * @returns the full id of the commit
 * @throws WriteFailure where a file changed since it was read, or git refuses
 */
export async function commitChanges(folder: string, changes: readonly FileChange[], message: string): Promise<string> {
  applyChanges(folder, changes, message);
  const paths = changes.map(({ path }) => path);
  const said = tryCommit(folder, paths, message);
  if (said !== undefined) {
    await runGit(folder, ['--literal-pathspecs', 'reset', '--quiet', '--', ...paths]);
    takeBack(folder, changes, `take back: ${message}`);
    throw new WriteFailure(
      `git did not commit: ${said}; nothing was changed`,
      'Mend what git names, and run it again.',
    );
  }
  return ask(folder, ['rev-parse', 'HEAD']);
}

/** Whether git is set to sign what is committed or tagged. */
async function isSetToSign(folder: string): Promise<boolean> {
  const settings = await Promise.all(
    ['tag.gpgSign', 'commit.gpgSign'].map((name) => runGit(folder, ['config', '--type=bool', '--get', name])),
  );
  return settings.some(({ stdout }) => stdout.toString('latin1').trim() === 'true');
}

/** Whether there is a tag of this name. */
export async function hasTag(folder: string, name: string): Promise<boolean> {
  return (await runGit(folder, ['rev-parse', '--verify', '--quiet', `refs/tags/${name}`])).ok;
}

/** Sets an annotated tag, signed where git is set to sign. @throws WriteFailure that says what stands and what to do */
export async function setTag(
  folder: string,
  name: string,
  commit: string,
  message: string,
): Promise<'signed' | 'unsigned'> {
  const signed = await isSetToSign(folder);
  const answer = await runGit(folder, ['tag', signed ? '--sign' : '--annotate', `--message=${message}`, name, commit]);
  if (answer.ok) return signed ? 'signed' : 'unsigned';
  throw new WriteFailure(
    `the period is committed as closed, but its tag could not be set: ${lastLine(answer)}`,
    `Set it by hand: git tag ${signed ? '--sign' : '--annotate'} --message "${message}" ${name} ${commit.slice(0, 10)}`,
  );
}

/** How a tag stands. */
export interface TagState {
  readonly commit: string;
  /** The commit before, or null. */
  readonly parent: string | null;
  readonly isAnnotated: boolean;
  readonly signature: 'good' | 'bad' | 'none';
}

/** Reads the tag of a period. @throws Misuse where there is none */
export async function readTag(folder: string, name: string, prefix?: string): Promise<TagState> {
  await placeOfRegister(folder, prefix);
  if (!(await hasTag(folder, name))) {
    throw new Misuse(
      `there is no tag "${name}" here`,
      'If the period is closed, fetch its tag: git fetch --tags. If not: `secretariat close`.',
    );
  }
  const commit = await resolveCommit(folder, `refs/tags/${name}`);
  const type = await ask(folder, ['cat-file', '-t', `refs/tags/${name}`]);
  const body = type === 'tag' ? await ask(folder, ['cat-file', 'tag', `refs/tags/${name}`]) : '';
  const parent = await runGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^`]);
  const isSigned = /^-----BEGIN [A-Z ]+-----$/m.test(body);
  const isGood = isSigned && (await runGit(folder, ['verify-tag', name])).ok;
  return {
    commit,
    parent: parent.ok ? parent.stdout.toString('latin1').trim() : null,
    isAnnotated: type === 'tag',
    signature: isGood ? 'good' : isSigned ? 'bad' : 'none',
  };
}

/** The commits after one that touched some files, the youngest first. */
export async function commitsSince(
  folder: string,
  commit: string,
  paths: readonly string[],
  prefix = '',
): Promise<readonly { readonly commit: string; readonly committedAt: number; readonly paths: readonly string[] }[]> {
  if (paths.length === 0) return [];
  const top = prefix === '' ? '' : `${settlePrefix(prefix)}/`;
  const wanted = new Map(paths.map((path) => [top + path, path]));
  const arguments_ = [
    'log',
    '--format=%x01%H %ct',
    '--name-only',
    '--no-renames',
    '-m',
    '--first-parent',
    '-z',
    `${commit}..HEAD`,
  ];
  const output = await ask(folder, arguments_);
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((entry) => {
      const [head = '', ...names] = entry.split('\0').map((name) => name.trim());
      const [id = '', seconds = ''] = head.split(' ');
      const touched = names.flatMap((name) => wanted.get(name) ?? []);
      return touched.length === 0 ? [] : [{ commit: id, committedAt: Number(seconds) * 1000, paths: touched }];
    });
}
