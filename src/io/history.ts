/* The history of a register: every commit with the files that it touched, through two calls of git, whatever its length. */
import { Misuse } from '../model/errors.js';
import type { ContentChange, HistoryCommit } from '../model/history.js';
import { placeOfRegister, resolveCommit } from './git.js';
import { runGit } from './git-process.js';
import { historySettings, rawDiff, Tokens } from './git-tokens.js';

/** The fields of a commit, each ended by a NUL: nothing that people write can hold one. */
const fields = ['%H', '%P', '%ct', '%an', '%ae', '%s'];
const format = `--format=${fields.join('%x00')}`;

/** The mistake to report where commits are missing. */
function shallow(): Misuse {
  return new Misuse(
    'this clone is shallow, so the beginning of the history is missing',
    'Fetch the whole history: git fetch --unshallow --tags (in a workflow, a fetch depth of 0).',
  );
}

/** The mistake to report where git lists an object that it does not have. */
function incomplete(): Misuse {
  return new Misuse(
    'this clone lacks some of the files of its history',
    'It is partial or damaged: clone it again without a filter, or fetch everything.',
  );
}

function commitsIn(output: Buffer, prefix: string): HistoryCommit[] {
  const tokens = new Tokens(output);
  const commits: HistoryCommit[] = [];
  while (!tokens.isAtEnd) {
    const [commit = '', parents = '', seconds = '', author = '', email = '', subject = ''] = fields.map(() =>
      tokens.take(),
    );
    commits.push({
      commit: commit.trim(),
      parents: parents.split(' ').filter((id) => id !== ''),
      committedAt: Number(seconds) * 1000,
      author,
      email,
      subject,
      changes: [tokens.changes(prefix)],
    });
  }
  return commits;
}

/** What each merge changed, compared with each of its parents: `log` says nothing of merges that can be told apart by parent. */
async function withMerges(
  folder: string,
  commits: readonly HistoryCommit[],
  prefix: string,
): Promise<readonly HistoryCommit[]> {
  const merges = commits.filter(({ parents }) => parents.length > 1);
  if (merges.length === 0) return commits;
  const changes = new Map<string, (readonly ContentChange[])[]>();
  // Pairs of commits come back in the order in which they were asked for, each with its head.
  const pairs = merges.flatMap(({ commit, parents }) => parents.map((parent) => `${commit} ${parent}\n`));
  const answer = await runGit(
    folder,
    [...historySettings, 'diff-tree', '--stdin', '--always', ...rawDiff],
    pairs.join(''),
  );
  if (!answer.ok) throw incomplete();
  const tokens = new Tokens(answer.stdout);
  while (!tokens.isAtEnd) {
    const commit = tokens.take().trim();
    const lists = changes.get(commit) ?? [];
    lists.push(tokens.changes(prefix));
    changes.set(commit, lists);
  }
  return commits.map((commit) => ({ ...commit, changes: changes.get(commit.commit) ?? commit.changes }));
}

/** The history that led to a commit. */
export interface History {
  /** The full id of the commit at which it ends. */
  readonly head: string;
  /** The register's folder from the top of its repository; '' = at the top. */
  readonly prefix: string;
  /** The youngest first, and every commit before its parents. */
  readonly commits: readonly HistoryCommit[];
}

/**
 * Reads the commits that led to one, with the files that each touched. No file is read.
 *
 * @param folder the register's folder
 * @param ref a branch, tag or commit id
 * @param options prefix: the register's folder from the top of its repository, where it is not the top itself
 * @throws Misuse where there is no such commit, no git, no register under version control, or the clone is shallow
 */
export async function readHistory(
  folder: string,
  ref: string,
  options: { readonly prefix?: string } = {},
): Promise<History> {
  const { prefix } = await placeOfRegister(folder, options.prefix);
  const head = await resolveCommit(folder, ref);
  const depth = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (depth.stdout.toString('latin1').trim() === 'true') throw shallow();
  const kinds = ['--diff-merges=off', '--no-show-signature', '--no-notes', '--encoding=UTF-8', '--topo-order'];
  const answer = await runGit(folder, [
    ...historySettings,
    'log',
    ...rawDiff,
    ...kinds,
    format,
    '--end-of-options',
    head,
  ]);
  if (!answer.ok) throw incomplete();
  return { head, prefix, commits: await withMerges(folder, commitsIn(answer.stdout, prefix), prefix) };
}
