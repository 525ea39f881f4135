/* Where a change is compared with: the merge base, and which files differ from it. No file is read, and nothing is written. */
import { Misuse } from '../model/errors.js';
import type { FileChange } from '../model/file-change.js';
import { placeOfRegister, resolveCommit } from './git.js';
import { changedFiles } from './changed-files.js';
import { runGit } from './git-process.js';
import { historySettings, pathInRegister } from './git-tokens.js';

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

async function namesOf(folder: string, arguments_: readonly string[]): Promise<Buffer> {
  const answer = await runGit(folder, arguments_);
  if (answer.ok) return answer.stdout;
  throw new Misuse(
    'this clone lacks some of the files of its history',
    'It is partial: clone it again without a filter, or fetch everything.',
  );
}

/** The files that differ between the merge base and what is judged, those that decide on approvals included. */
export function filesOfChange(folder: string, point: ChangePoint, isCommit: boolean): Promise<readonly FileChange[]> {
  const { commit, head, prefix } = point;
  return changedFiles(folder, { from: commit, to: isCommit ? head : null, prefix, besides });
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
  const output = await namesOf(folder, [...historySettings, 'log', ...deleted, '--end-of-options', commit]);
  const names = output
    .toString('utf8')
    .split('\0')
    .flatMap((name) => pathInRegister(name.trim(), prefix, besides) ?? []);
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
