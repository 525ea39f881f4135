import { Misuse } from '../model/errors.js';
import type { SourceFile, SourceTree } from '../model/source.js';
import { incompleteClone, readBlobs } from './blobs.js';
import { isPathLeftAlone, settleFiles } from './entries.js';
import { firstParentHistory, placeOfRegister, resolveCommit } from './git.js';
import { runGit, runGitNow } from './git-process.js';
import { maximumBytes, maximumFiles } from './limits.js';

/** One line of `git ls-tree`. */
interface Entry {
  readonly path: string;
  readonly type: SourceFile['type'];
  readonly size: number;
  readonly blob: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a name, and whether it is valid UTF-8. */
function decodeName(bytes: Buffer): { readonly name: string; readonly valid: boolean } {
  try {
    return { name: utf8.decode(bytes), valid: true };
  } catch {
    return { name: bytes.toString('utf8'), valid: false };
  }
}

const typeOfMode = (mode: string): SourceFile['type'] =>
  mode.startsWith('100') ? 'file' : mode === '120000' ? 'symlink' : 'other';

/** Reads `MODE TYPE ID SIZE\tNAME`. */
function parseEntry(line: Buffer): Entry {
  const tab = line.indexOf(0x09);
  const [mode = '', , blob = '', size = ''] = line.subarray(0, tab).toString('latin1').split(/ +/);
  const { name, valid } = decodeName(line.subarray(tab + 1));
  return { path: name, type: valid ? typeOfMode(mode) : 'other', size: size === '-' ? 0 : Number(size), blob };
}

/** Cuts what git printed with `-z` into lines. */
function* linesOf(output: Buffer): Generator<Buffer> {
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0, start);
    if (end < 0) return;
    yield output.subarray(start, end);
    start = end + 1;
  }
}

/** Whether a file can be a record, and is read together with the others. */
const isYaml = ({ path, type }: Entry): boolean => type === 'file' && /\.ya?ml$/i.test(path);

/** The bytes of all possible records, unless they are too many to hold. @throws Misuse where the clone lacks one */
async function readRecords(folder: string, entries: readonly Entry[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = entries.filter(isYaml);
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  // Too much to hold: numbers and sizes alone get the tree refused, and nothing need be read for that.
  if (entries.length > maximumFiles || total > maximumBytes) return new Map();
  return readBlobs(folder, new Set(wanted.map(({ blob }) => blob)));
}

/** Reads one file that is no record. @throws Misuse where git does not have it */
function readSingle(folder: string, blob: string): Uint8Array {
  const answer = runGitNow(folder, ['cat-file', 'blob', blob]);
  if (answer?.ok !== true) throw incompleteClone();
  return answer.stdout;
}

/** The entries of the register's folder in a commit. @throws Misuse where the commit has no such folder */
async function listEntries(folder: string, commit: string, prefix: string): Promise<Entry[]> {
  const tree = prefix === '' ? commit : `${commit}:${prefix}`;
  const answer = await runGit(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]);
  if (!answer.ok) {
    if (prefix === '') throw incompleteClone();
    throw new Misuse(
      `there is no folder "${prefix}" in the commit ${commit.slice(0, 10)}`,
      'Check the prefix, or name a later commit.',
    );
  }
  return [...linesOf(answer.stdout)].map(parseEntry).filter(({ path }) => !isPathLeftAlone(path));
}

/**
 * The tree of a commit, read without touching the working tree: no filter, text conversion or link is followed.
 *
 * @param folder the register's folder
 * @param ref a branch, tag or commit id
 * @param options prefix: the register's folder from the top of its repository, where it is not the top itself
 * @throws Misuse where there is no such commit, no git, or no register under version control; Refusal `limit/files` from `files()`
 */
export async function readCommitTree(
  folder: string,
  ref: string,
  options: { readonly prefix?: string } = {},
): Promise<SourceTree> {
  const { prefix } = await placeOfRegister(folder, options.prefix);
  const commit = await resolveCommit(folder, ref);
  const [[head], entries] = await Promise.all([
    firstParentHistory(folder, commit, 1),
    listEntries(folder, commit, prefix),
  ]);
  const blobs = await readRecords(folder, entries);
  const files = entries.map((entry): SourceFile => ({
    ...entry,
    read: () => blobs.get(entry.blob) ?? readSingle(folder, entry.blob),
  }));
  return {
    provenance: { commit, dirty: false, committedAt: head?.committedAt ?? null },
    files: () => settleFiles(files),
  };
}
