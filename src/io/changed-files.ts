/* Which files of a register differ from a commit: in another commit, or on disk. No file is read, and nothing is written to the repository. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Misuse } from '../model/errors.js';
import type { FileChange } from '../model/file-change.js';
import { runGit } from './git-process.js';
import { folderOf, historySettings, pathInRegister, rawDiff, Tokens } from './git-tokens.js';

/** Between what is asked. */
export interface Compared {
  /** The full id of the commit before. */
  readonly from: string;
  /** The full id of the commit after; null for the files on disk. */
  readonly to: string | null;
  /** The register's folder from the top of its repository; '' = at the top. */
  readonly prefix: string;
  /** Files outside that folder that are of interest all the same. */
  readonly besides?: RegExp;
}

async function ask(
  folder: string,
  arguments_: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const answer = await runGit(folder, arguments_, input, environment);
  if (answer.ok) return answer.stdout;
  throw new Misuse(
    'this clone lacks some of the files of its history',
    'It is partial: clone it again without a filter, or fetch everything.',
  );
}

/** The files on disk that git does not know of, by their whole paths; a repository inside this one is none. */
async function untrackedFiles(folder: string): Promise<readonly string[]> {
  const asked = ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/'];
  const names = (await ask(folder, asked)).toString('utf8').split('\0').slice(0, -1);
  return names.filter((name) => !name.endsWith('/'));
}

/** The differences of the files on disk as git would see them if it knew of some more files: noted in a copy of its index. */
async function withUntracked(folder: string, from: string, paths: readonly string[]): Promise<Buffer> {
  const named = (await ask(folder, ['rev-parse', '--show-toplevel', '--git-path', 'index']))
    .toString('utf8')
    .split('\n');
  const [top = '', index = ''] = named;
  const temporary = mkdtempSync(join(tmpdir(), 'secretariat-'));
  const copy = join(temporary, 'index');
  try {
    const standing = resolve(folder, index);
    if (existsSync(standing)) copyFileSync(standing, copy);
    const environment = { GIT_INDEX_FILE: copy };
    const list = ['--pathspec-from-file=-', '--pathspec-file-nul'];
    await ask(
      top,
      ['--literal-pathspecs', 'add', '--force', '--intent-to-add', ...list],
      paths.join('\0'),
      environment,
    );
    return await ask(top, [...historySettings, 'diff', ...rawDiff, from, '--'], '', environment);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function onDisk(folder: string, { from, prefix, besides }: Compared): Promise<readonly FileChange[]> {
  const read = (output: Buffer): readonly FileChange[] => new Tokens(output).changes(prefix, besides);
  const known = read(await ask(folder, [...historySettings, 'diff', ...rawDiff, from, '--']));
  const untracked = await untrackedFiles(folder);
  const own = (full: string): string | undefined => pathInRegister(full, prefix, besides);
  const gone = new Set(known.filter(({ type }) => type === 'deleted').map(({ path }) => folderOf(path)));
  // Where a file went and another came in one folder, it may have got another name, of which git was not told.
  if (untracked.some((full) => gone.has(folderOf(own(full) ?? full))))
    return read(await withUntracked(folder, from, untracked));
  const added = untracked.flatMap((full): FileChange[] => {
    const path = own(full);
    return path === undefined ? [] : [{ type: 'added', path, before: path }];
  });
  return [...known, ...added];
}

/**
 * The files that differ between a commit and another one or the files on disk, by path. A file that got another name in its folder is
 * `renamed`, also where git was not told of it.
 *
 * @throws Misuse where the clone lacks a part of its history
 */
export async function changedFiles(folder: string, compared: Compared): Promise<readonly FileChange[]> {
  const { from, to, prefix, besides } = compared;
  const found =
    to === null
      ? await onDisk(folder, compared)
      : new Tokens(await ask(folder, [...historySettings, 'diff-tree', ...rawDiff, from, to, '--'])).changes(
          prefix,
          besides,
        );
  return found
    .map(({ type, path, before }) => ({ type, path, before }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
