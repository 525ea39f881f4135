import { Buffer } from 'node:buffer';
import { importHistory } from '../../io/import-history.js';
import type { Day } from '../../base/day.js';
import { planHistory } from './commits.js';
import type { PlannedCommit } from './commits.js';
import type { Files } from './states.js';

/** The work of a day is put down at five in the afternoon, UTC, so that ids are the same on every machine. */
const secondsOf = (day: Day): number => Date.parse(`${day}T17:00:00Z`) / 1000;

/** A piece of data as `git fast-import` reads it. */
function dataOf(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** A path as `git fast-import` reads it. */
const quoted = (path: string): string => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** One commit as `git fast-import` reads it. */
function* streamOf(commit: PlannedCommit): Generator<Buffer> {
  const time = `${secondsOf(commit.day)} +0000`;
  yield Buffer.from(`commit refs/heads/main\nauthor ${commit.author} ${time}\ncommitter ${commit.author} ${time}\n`);
  yield dataOf(commit.message);
  yield Buffer.from('deleteall\n');
  for (const [path, bytes] of commit.files) {
    yield Buffer.from(`M 100644 inline ${quoted(path)}\n`);
    yield dataOf(bytes);
  }
  for (const tag of commit.tags) yield Buffer.from(`reset refs/tags/${tag}\nfrom refs/heads/main\n\n`);
}

/** The history that led to a finished register, as `git fast-import` reads it. */
export function historyStream(commits: readonly PlannedCommit[]): Buffer {
  return Buffer.concat(commits.flatMap((commit) => [...streamOf(commit)]));
}

/**
 * Builds a git repository that holds the history of a register.
 *
 * @param folder made if it is not there
 * @returns the commits, the oldest first
 * @throws Error when the folder is not empty, or git is not there
 */
export async function buildHistory(files: Files, folder: string): Promise<readonly PlannedCommit[]> {
  const commits = planHistory(files);
  await importHistory(folder, historyStream(commits));
  return commits;
}
