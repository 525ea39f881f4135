/* What closing a period asks of git: a commit of two files and nothing else, and a tag. */
import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Misuse } from '../model/errors.js';
import { placeOfRegister, resolveCommit } from './git.js';
import { runGit } from './git-process.js';
import type { GitAnswer } from './git-process.js';
import { demandIdentity } from './start-repository.js';
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

/** Reads files of a folder by their plain names; what is none, or a link, is not there. */
export function filesIn(folder: string): (name: string) => Uint8Array | undefined {
  return (name) => {
    const path = join(folder, name);
    const isPlain = basename(name) === name && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    return isPlain ? readFileSync(path) : undefined;
  };
}

/**
 * Makes sure that what is on disk is what the last commit says, so that it can be closed.
 *
 * @returns the full id of that commit
 * @throws Misuse where the register is not the top of a repository, or something is not committed
 */
export async function demandCommitted(folder: string): Promise<string> {
  await placeOfRegister(folder);
  demandIdentity(folder);
  const head = await resolveCommit(folder, 'HEAD');
  const { stdout } = await runGit(folder, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--ignore-submodules=all',
  ]);
  const [first] = stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => /\.(?:ya?ml|json)$/.test(line));
  if (first === undefined) return head;
  throw new Misuse(
    `${first.slice(3)} is not committed, so nobody could tell later what was closed`,
    'Commit or set aside what is changed (git stash), and run it again.',
  );
}

/** A file of a commit to be made. */
export interface CommittedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Commits some files, then writes them to disk: git holds all of it, or nothing is changed. The person's own hooks and signature apply.
 *
 * @throws WriteFailure where git refuses
 */
export async function commitFiles(folder: string, files: readonly CommittedFile[], message: string): Promise<string> {
  const paths = files.map(({ path }) => path);
  try {
    for (const { path, text } of files) {
      const blob = await ask(folder, ['hash-object', '-w', '--stdin'], text);
      await ask(folder, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    }
    await ask(folder, ['commit', '--quiet', `--message=${message}`]);
  } catch (error) {
    await runGit(folder, ['reset', '--quiet', '--', ...paths]);
    throw error;
  }
  await ask(folder, ['checkout-index', '--force', '--', ...paths]);
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
export async function readTag(folder: string, name: string): Promise<TagState> {
  await placeOfRegister(folder);
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
): Promise<readonly { readonly commit: string; readonly committedAt: number; readonly paths: readonly string[] }[]> {
  if (paths.length === 0) return [];
  const wanted = new Set(paths);
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
      const touched = names.filter((name) => wanted.has(name));
      return touched.length === 0 ? [] : [{ commit: id, committedAt: Number(seconds) * 1000, paths: touched }];
    });
}
