/* Where a change is compared with: the merge base, and which files differ from it. No file is read, and nothing is written. */
import { Misuse } from '../model/errors.js';
import type { FileChange } from '../model/file-change.js';
import { placeOfRegister, resolveCommit } from './git.js';
import { runGit } from './git-process.js';

/** What a person has set in git must not change what is read here. */
const settings = ['-c', 'diff.relative=false', '-c', 'diff.renameLimit=2000'];
/** Records of a kind resemble each other, so git's usual half would take a new one for a renamed one. */
const differences = ['-z', '-M60%', '--name-status', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** Files beside the register that decide who approves changes to it, and how it is checked. */
const besides =
  /^\.(?:git(?:hub|lab)(?:\/|-ci\.yml$)|gitattributes$|gitmodules$|mailmap$|pre-commit-config\.ya?ml$)|^(?:docs\/)?CODEOWNERS$/;

/** A change with the commits between which it lies. */
export interface ChangePoint {
  /** The register's folder from the top of its repository; '' = at the top. */
  readonly prefix: string;
  /** The tip of the base, by its full id. */
  readonly tip: string;
  /** The merge base: the commit from which the change started, by its full id. */
  readonly commit: string;
  /** The commit that is judged, or the one on which the files on disk stand. */
  readonly head: string;
}

async function demandWholeHistory(folder: string): Promise<void> {
  const { stdout } = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (stdout.toString('latin1').trim() !== 'true') return;
  throw new Misuse(
    'this clone is shallow, so a change cannot be compared with its base',
    'Fetch the whole history: git fetch --unshallow --tags (in a workflow, a fetch depth of 0).',
  );
}

/**
 * Finds where a change started.
 *
 * @param ref the base: a branch, tag or commit id
 * @param options at: the commit that is judged; the files on disk unless given
 * @throws Misuse where a commit is missing, the clone is shallow, or the two histories have nothing in common
 */
export async function findChange(
  folder: string,
  ref: string,
  options: { readonly at?: string; readonly prefix?: string } = {},
): Promise<ChangePoint> {
  const { prefix } = await placeOfRegister(folder, options.prefix);
  const tip = await resolveCommit(folder, ref);
  const head = await resolveCommit(folder, options.at ?? 'HEAD');
  await demandWholeHistory(folder);
  const answer = await runGit(folder, ['merge-base', tip, head]);
  const commit = answer.stdout.toString('latin1').trim();
  if (answer.ok && commit !== '') return { prefix, tip, commit, head };
  throw new Misuse(
    `"${ref}" and ${options.at === undefined ? 'this branch' : `"${options.at}"`} have no commit in common`,
    'Name the branch into which the change is meant to go; if its history was written anew, rebase onto it first.',
  );
}

/** A path as the register names it; undefined where the file is none of its business. */
function withinRegister(path: string, prefix: string): string | undefined {
  if (prefix === '') return path;
  if (path.startsWith(`${prefix}/`)) return path.slice(prefix.length + 1);
  return besides.test(path) ? path : undefined;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const types: Readonly<Record<string, FileChange['type']>> = { A: 'added', C: 'added', D: 'deleted', R: 'renamed' };

function single(type: FileChange['type'], path: string | undefined): FileChange[] {
  return path === undefined ? [] : [{ type, path, before: path }];
}

/** A change as the register sees it: a file that came from another folder is another record. */
function inRegister(letter: string, from: string, to: string, prefix: string): FileChange[] {
  const type = types[letter] ?? 'changed';
  const [before, path] = [withinRegister(from, prefix), withinRegister(to, prefix)];
  if (type !== 'renamed') return single(type, path);
  if (before === undefined || path === undefined || folderOf(from) !== folderOf(to)) {
    return [...single('deleted', before), ...single('added', path)];
  }
  return [{ type, path, before }];
}

/** Reads `LETTER NUL PATH NUL`, with two paths for what was renamed or copied. */
function* parse(output: Buffer, prefix: string): Generator<FileChange> {
  const tokens = output.toString('utf8').split('\0');
  for (let next = 0; next < tokens.length - 1;) {
    const letter = tokens[next++]?.[0] ?? '';
    const from = tokens[next++] ?? '';
    const to = letter === 'R' || letter === 'C' ? (tokens[next++] ?? '') : from;
    yield* inRegister(letter, from, to, prefix);
  }
}

async function namesOf(folder: string, arguments_: readonly string[]): Promise<Buffer> {
  const answer = await runGit(folder, arguments_);
  if (answer.ok) return answer.stdout;
  throw new Misuse(
    'this clone lacks some of the files of its history',
    'It is partial: clone it again without a filter, or fetch everything.',
  );
}

/** The files that differ between the merge base and what is judged. */
export async function changedFiles(
  folder: string,
  point: ChangePoint,
  isCommit: boolean,
): Promise<readonly FileChange[]> {
  const { commit, head, prefix } = point;
  const range = isCommit ? [commit, head] : [commit];
  const known = [...parse(await namesOf(folder, [...settings, 'diff', ...differences, ...range, '--']), prefix)];
  if (isCommit) return inOrder(known);
  const untracked = await namesOf(folder, [
    'ls-files',
    '--others',
    '--exclude-standard',
    '-z',
    '--full-name',
    '--',
    ':/',
  ]);
  const added = untracked.toString('utf8').split('\0').slice(0, -1);
  return inOrder([...known, ...added.flatMap((path) => single('added', withinRegister(path, prefix)))]);
}

function inOrder(files: readonly FileChange[]): readonly FileChange[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * Which of some ids stood for a record on the way to a commit, and stand for none there any more.
 *
 * @param ids those of which it is asked
 */
export async function formerIds(
  folder: string,
  { commit, prefix }: ChangePoint,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const deleted = ['--format=', '--diff-filter=D', '--name-only', '--no-renames', '-m', '-z'];
  const output = await namesOf(folder, [...settings, 'log', ...deleted, '--end-of-options', commit]);
  const names = output
    .toString('utf8')
    .split('\0')
    .flatMap((name) => withinRegister(name.trim(), prefix) ?? []);
  const gone = new Set(names.map((name) => name.slice(name.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')));
  return new Set(ids.filter((id) => gone.has(id)));
}

/** Numbers of records for which a commit of the change confirms, in a line `Mass-change: N` of its message, that so many are meant. */
export async function confirmedNumbers(folder: string, { commit, head }: ChangePoint): Promise<readonly number[]> {
  const trailer = '--format=%(trailers:key=Mass-change,valueonly)';
  const output = await namesOf(folder, ['log', trailer, '--end-of-options', `${commit}..${head}`]);
  const lines = output.toString('utf8').split('\n');
  return lines.flatMap((line) => (/^[0-9]{1,6}$/.test(line.trim()) ? [Number(line)] : []));
}

/** Whether a commit holds a file, by its path from the top of the repository. */
export async function holdsFile(folder: string, commit: string, path: string): Promise<boolean> {
  return (await runGit(folder, ['cat-file', '-e', `${commit}:${path}`])).ok;
}
