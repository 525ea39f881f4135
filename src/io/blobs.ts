import { Misuse } from '../model/errors.js';
import { runGit } from './git-process.js';

/** The mistake to report where git lists an object that it does not have. */
export function incompleteClone(): Misuse {
  return new Misuse(
    'this clone lacks some of the files of the commit',
    'It is shallow or partial: fetch everything (git fetch --unshallow, or clone again without a filter).',
  );
}

/** Reads `ID blob SIZE\n` and as many bytes, over and over. @throws Misuse where an object is missing */
function parseBatch(output: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0x0a, start);
    const [id = '', type, size = ''] = output.subarray(start, end).toString('latin1').split(' ');
    if (type !== 'blob') throw incompleteClone();
    const next = end + 1 + Number(size);
    blobs.set(id, output.subarray(end + 1, next));
    start = next + 1;
  }
  return blobs;
}

/** Those of some blobs that are not larger than a limit. @throws Misuse where the clone lacks one of them */
async function smallOnes(folder: string, ids: ReadonlySet<string>, largest: number): Promise<ReadonlySet<string>> {
  const answer = await runGit(folder, ['cat-file', '--batch-check'], `${[...ids].join('\n')}\n`);
  const lines = answer.stdout.toString('latin1').split('\n').slice(0, -1);
  const found = lines.map((line) => line.split(' '));
  if (found.length !== ids.size || found.some(([, type]) => type !== 'blob')) throw incompleteClone();
  return new Set(found.flatMap(([id = '', , size]) => (Number(size) <= largest ? [id] : [])));
}

/**
 * The bytes of the blobs of a history that are small enough to be records; larger ones are left out.
 *
 * @param ids full ids
 * @throws Misuse where the clone lacks one of them
 */
export async function readPastBlobs(
  folder: string,
  ids: ReadonlySet<string>,
  largest: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return ids.size === 0 ? new Map() : readBlobs(folder, await smallOnes(folder, ids, largest));
}

/**
 * The bytes of blobs through one call of git: a call for each would cost thirty times as much.
 *
 * @param ids full ids, each once
 * @throws Misuse where the clone lacks one of them
 */
export async function readBlobs(folder: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.size === 0) return new Map();
  const answer = await runGit(folder, ['cat-file', '--batch'], `${[...ids].join('\n')}\n`);
  const blobs = parseBatch(answer.stdout);
  if (blobs.size !== ids.size) throw incompleteClone();
  return blobs;
}

/**
 * One file of a commit.
 *
 * @param commit a full id
 * @param path from the top of the repository
 * @returns undefined where the commit has no such file
 */
export async function readFileOf(folder: string, commit: string, path: string): Promise<Uint8Array | undefined> {
  const answer = await runGit(folder, ['cat-file', 'blob', `${commit}:${path}`]);
  return answer.ok ? answer.stdout : undefined;
}
