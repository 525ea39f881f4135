/* The three files of a merge, as git hands them to a merge driver. */
import * as fs from 'node:fs';
import { Misuse } from '../model/errors.js';
import { gitIsMissing, runGitNow } from './git-process.js';
import { WriteFailure } from './write.js';

/** Reads one version of a file. @throws Misuse where it cannot be read */
export function readVersion(path: string): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(
      `a version of the file could not be read: ${reason}`,
      'git calls this command by itself; see `secretariat merge-driver --help`.',
    );
  }
}

/** Writes the merged file. @throws WriteFailure where the system refuses */
export function writeMerged(path: string, bytes: Uint8Array): void {
  try {
    fs.writeFileSync(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteFailure(`the merged file could not be written: ${reason}`, 'Make room, and merge again.');
  }
}

/** What git makes of a merge line by line. */
export interface LineMerge {
  readonly bytes: Uint8Array;
  /** Whether people have to choose somewhere; the text has markers there. */
  readonly isConflict: boolean;
}

/** From here on, what `git merge-file` ends with is no number of conflicts. */
const failed = 128;

/**
 * Merges three files line by line, as git does by itself.
 *
 * @param paths of the common ancestor and the two sides
 * @returns undefined where git cannot, as with what is no text
 * @throws Misuse where git cannot be started
 */
export function mergeByLines(
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  labels: { readonly ours: string; readonly theirs: string },
): LineMerge | undefined {
  const names = ['-L', labels.ours, '-L', 'base', '-L', labels.theirs];
  const answer = runGitNow('.', ['merge-file', '--stdout', ...names, '--', ours, base, theirs]);
  if (answer === undefined) throw gitIsMissing();
  if (answer.status === null || answer.status >= failed) return undefined;
  return { bytes: answer.stdout, isConflict: answer.status > 0 };
}
